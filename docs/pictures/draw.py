"""Draws the picture at the top of the README from what `make run` wrote.

    .venv/bin/python docs/pictures/draw.py

Needs pdftoppm (poppler-utils) and the font DejaVu Sans Mono (fonts-dejavu-core).
"""
import pathlib
import subprocess
import tempfile

from PIL import Image, ImageDraw, ImageFont

HERE = pathlib.Path(__file__).parent
DEMO = HERE.parent.parent / "out" / "demo"


def page(sheet: str, width: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "page"
        command = ["pdftoppm", "-r", "110", "-png", "-singlefile", DEMO / "sheets" / sheet, target]
        subprocess.run(command, check=True)
        picture = Image.open(target.with_suffix(".png")).convert("RGB")
    return picture.resize((width, round(picture.height * width / picture.width)), Image.LANCZOS)


def shadowed(canvas: Image.Image, picture: Image.Image, place: tuple[int, int]) -> None:
    ImageDraw.Draw(canvas).rectangle(
        [place[0] + 5, place[1] + 5, place[0] + picture.width + 5, place[1] + picture.height + 5],
        fill="#c9d3d0",
    )
    canvas.paste(picture, place)


def main() -> None:
    font = ImageFont.truetype("DejaVuSansMono.ttf", 13)
    lines = (DEMO / "plan.txt").read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("November"))
    shown = lines[:3] + [""] + lines[start : start + 28]
    canvas = Image.new("RGB", (1600, 860), "#e7eeec")
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle([30, 30, 910, 800], 10, fill="#10231f")
    for row, line in enumerate(shown):
        colour = "#9fd8c6" if line[:1].isalpha() else "#eef5f3"
        pen.text((50, 48 + row * 22), line, font=font, fill=colour)
    shadowed(canvas, page("2027-06/session-1/list.pdf", 500), (940, 30))
    shadowed(canvas, page("2027-06/session-1/invitation.pdf", 330), (1240, 380))
    canvas.save(HERE / "plan-and-sheets.png", optimize=True)


if __name__ == "__main__":
    main()
