"""Reads what was written by hand. Documents: written/*.txt and held_back/*.txt: header lines "#layout: ..", "#offense: ..",
"#set: tuning|held-back", an empty line, then marked text that is kept as it stands, line for line."""
import os

from marks import MarkError
from model import Document, Lines

SETS = ("tuning", "held-back")


def read(path):
    """path -> (Document, set)."""
    with open(path, encoding="utf-8") as file:
        source = file.read()
    head, empty, body = source.partition("\n\n")
    if not empty or not body.strip():
        raise MarkError(f"{path}:1: no text after the header's empty line")
    values = {}
    for number, line in enumerate(head.split("\n"), 1):
        name, colon, value = line.partition(":")
        if not line.startswith("#") or not colon or not value.strip():
            raise MarkError(f"{path}:{number}: a header line is \"#name: value\"")
        values[name[1:].strip()] = value.strip()
    for name in ("layout", "offense", "set"):
        if name not in values:
            raise MarkError(f"{path}:1: the header has no #{name}")
    if values["set"] not in SETS:
        raise MarkError(f"{path}:1: #set is tuning or held-back")
    document = Document(values["layout"], values["offense"], [WholeText(body.rstrip("\n"), head.count("\n") + 3)], where=path)
    return document, values["set"]


class WholeText(Lines):
    """The body of a written document; marks may go over lines."""

    def __init__(self, body, first_line):
        super().__init__(lines=[body])
        self.first_line = first_line


def read_folder(folder):
    """folder -> [(file name without ending, Document, set)] in the order of the names."""
    if not os.path.isdir(folder):
        return []
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txt"))
    return [(name[:-4], *read(os.path.join(folder, name))) for name in names]


def read_snippets(folder):
    """[(name, Document)] of snippets/*/*.txt: a short marked text a line, "\\n" in it for a line's end."""
    found = []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file.read().splitlines(), 1):
                body = WholeText(line.replace("\\n", "\n"), number)
                found.append((f"{name[:-4]}-{number:03}", Document(f"snippets {name[:-4]}", "none", [body], where=path)))
    return found
