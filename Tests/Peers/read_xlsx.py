"""Reads a workbook and writes its sheets as JSON.

With "recompute", what formulas were last found to come to is thrown away first, and LibreOffice computes them anew.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl


def without_results(source, target):
    """Copies a workbook, leaving out what each formula came to."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            octets = old.read(name)
            if name.startswith("xl/worksheets/"):
                octets = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", octets)
            new.writestr(name, octets)


def recomputed(source, folder):
    """The workbook as LibreOffice computes it."""
    empty = folder / "empty.xlsx"
    without_results(source, empty)
    out = folder / "out"
    run = subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(empty),
        ],
        capture_output=True,
        text=True,
    )
    if not (out / "empty.xlsx").exists():
        sys.exit(f"soffice made no file: {run.stdout} {run.stderr}")
    return out / "empty.xlsx"


def described(values, formulas):
    return {
        "name": values.title,
        "frozen": values.freeze_panes,
        "foot": values.oddFooter.left.text,
        "repeated": values.print_title_rows,
        "cells": [
            {
                "at": cell.coordinate,
                "text": cell.value if isinstance(cell.value, str) else None,
                "number": cell.value if isinstance(cell.value, (int, float)) else None,
                "formula": formula.value if formula.data_type == "f" else None,
                "format": cell.number_format,
            }
            for row, other in zip(values.iter_rows(), formulas.iter_rows())
            for cell, formula in zip(row, other)
            if cell.value is not None or formula.value is not None
        ],
    }


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    source = folder / "source.xlsx"
    source.write_bytes(sys.stdin.buffer.read())
    path = recomputed(source, folder) if "recompute" in sys.argv else source
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    json.dump([described(a, b) for a, b in zip(values, formulas)], sys.stdout)
