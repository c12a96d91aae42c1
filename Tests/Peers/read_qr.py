"""Reads the square codes on a picture and writes their texts, one after the other."""

import sys

import zxingcpp
from PIL import Image

codes = zxingcpp.read_barcodes(Image.open(sys.argv[1]))
for code in codes:
    if code.format != zxingcpp.BarcodeFormat.QRCode:
        sys.exit(f"not a QR code: {code.format}")
    sys.stdout.buffer.write(code.text.encode())
