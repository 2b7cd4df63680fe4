#include "render/json_parts.hpp"
#include "render/json_reports.hpp"

namespace mneedle {
namespace {

json::Object json_cell(const RestCell& cell)
{
  json::Object object;
  object.put("minimum", cell.minimum.count()).put("recommended", cell.recommended.count());
  return object.put_some("severity", json_word(cell.severity));
}

json::Object json_cells(const RestCells& cells)
{
  json::Object object;
  for (std::size_t level = 0; level < cells.size(); ++level) {
    object.put(std::string{word(static_cast<Sensitivity>(level))}, json_cell(cells[level]));
  }
  return object;
}

json::Object json_row(const RestRow& row)
{
  json::Object object;
  object.put_some("to_mm", json_of(std::optional{row.to}));
  return object.put("days", json_cells(row.cells));
}

json::Object json_table(const RestTable& table)
{
  json::Object object;
  object.put("areas", json::array_of(table.areas, [](Area area) { return json::Value{word(area)}; }));
  object.put_some("severity", json_word(table.severity));
  object.put("rows", json::array_of(table.rows, json_row));
  return table.rows.empty() ? object : object.put("professional", json_cells(table.professional));
}

json::Object json_reach(const DeviceReach& reach)
{
  json::Object object;
  object.put("device_kind", word(reach.kind));
  return object.put_some("counts_longer_mm", json_of(std::optional{reach.beyond}));
}

} // namespace

json::Object json_of(const RestTableReport& report)
{
  json::Object object;
  object.put("schema", "mneedle.rules-table/1");
  object.put("tables", json::array_of(report.tables, json_table));
  object.put("devices", json::array_of(report.reaches, json_reach));
  return object.put("ruleset", json_ruleset(report.ruleset)).put("notice", report.notice);
}

} // namespace mneedle
