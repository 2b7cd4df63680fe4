"""validate.py SCHEMA FILE...: the files are documents of the schema, every one of them strict JSON."""

import json
import sys

import jsonschema


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"a key stands twice: {keys}")
    return dict(pairs)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_constant=refuse, object_pairs_hook=unique)


def main(schema_path, *paths):
    schema = read(schema_path)
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    wrong = 0
    for path in paths:
        for error in checker.iter_errors(read(path)):
            print(f"{path}: {error.json_path}: {error.message}")
            wrong = 1
    return wrong


sys.exit(main(*sys.argv[1:]))
