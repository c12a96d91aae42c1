"""Reads a table from JSON and writes it as CSV, or the other way round, as its arguments say."""

import csv
import io
import json
import sys

direction, separator, encoding, line_end = sys.argv[1:]
line_end = line_end.encode().decode("unicode_escape")
octets = sys.stdin.buffer.read()
if direction == "write":
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=line_end)
    writer.writerows(json.loads(octets))
    sys.stdout.buffer.write(text.getvalue().encode(encoding))
else:
    text = io.StringIO(octets.decode(encoding), newline="")
    json.dump(list(csv.reader(text, delimiter=separator, strict=True)), sys.stdout)
