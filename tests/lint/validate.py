"""validate.py FOLDER FILE...: each file NAME.SCHEMA is a document of FOLDER/SCHEMA.json, every one of them strict JSON."""

import json
import pathlib
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


def checker_of(path):
    schema = read(path)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def main(folder, *paths):
    checkers = {path.stem: checker_of(path) for path in pathlib.Path(folder).glob("*.json")}
    wrong = 0
    for path in paths:
        for error in checkers[path.rpartition(".")[2]].iter_errors(read(path)):
            print(f"{path}: {error.json_path}: {error.message}")
            wrong = 1
    return wrong


sys.exit(main(*sys.argv[1:]))
