"""Reads SVG files, one JSON string to a line, with an XML parser, and writes what stands in each as JSON."""

import json
import sys
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
drawings = []
for line in sys.stdin:
    root = ET.fromstring(json.loads(line))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    used = [
        value[5:-1]
        for element in root.iter()
        for value in element.attrib.values()
        if value.startswith("url(#")
    ]
    drawings.append(
        {
            "role": root.get("role"),
            "title": root.findtext(f"{SVG}title"),
            "description": root.findtext(f"{SVG}desc"),
            "texts": [element.text or "" for element in root.iter(f"{SVG}text")],
            "tags": sorted({element.tag.removeprefix(SVG) for element in root.iter()}),
            "idsAreUnique": len(ids) == len(set(ids)),
            "labelled": root.get("aria-labelledby") in ids and root.get("aria-describedby") in ids,
            "dangling": [name for name in used if name not in ids],
        }
    )
json.dump(drawings, sys.stdout)
