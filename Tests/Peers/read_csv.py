"""Reads a file for Danish spreadsheets from standard input and writes its rows as JSON."""

import csv
import io
import json
import sys

octets = sys.stdin.buffer.read()
if not octets.startswith(b"\xef\xbb\xbf"):
    sys.exit("no byte order mark")
text = io.StringIO(octets.decode("utf-8-sig"), newline="")
json.dump(list(csv.reader(text, delimiter=";", strict=True)), sys.stdout)
