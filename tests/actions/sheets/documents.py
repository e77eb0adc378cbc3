"""Real .docx and .odt files, made on the spot."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import odfdo

HEADINGS = ["Contexte", "Bilan"]


def saved(document: object) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def word_sheet() -> bytes:
    document = docx.Document()
    document.add_heading("Le potager", level=0)
    document.add_paragraph("Objectifs")
    document.add_paragraph("planter", style="List Bullet")
    document.add_paragraph("manger", style="List Number")
    table = document.add_table(rows=0, cols=2)
    for label, answer in (("Contexte", "Une friche."), ("Budget", "900 €\npar an")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, answer
    document.add_paragraph("Bilan")
    document.add_paragraph("Des tomates.")
    return saved(document)


def writer_sheet() -> bytes:
    document = odfdo.Document("text")
    body = document.body
    body.clear()
    body.append(odfdo.Header(1, "Le potager"))
    body.append(odfdo.Paragraph("Objectifs"))
    body.append(odfdo.List(["planter", "manger"]))
    table = odfdo.Table("Tableau", width=2, height=2)
    table.set_value((0, 0), "Contexte")
    table.set_value((1, 0), "Une friche.")
    table.set_value((0, 1), "Budget")
    table.set_value((1, 1), "900 € par an")
    body.append(table)
    body.append(odfdo.Paragraph("Bilan"))
    body.append(odfdo.Paragraph("Des  tomates."))
    return saved(document)


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """The same package with some of its parts replaced or added."""
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return zipped(parts | changes)
