"""samples/hostile: small broken or nasty inputs. Each must give one clear line and harm nothing else."""
import io
import zipfile
import zlib

import pikepdf
from PIL import Image, ImageDraw

from . import pdf_out
from .layout import Document, secret

PASSWORD = "larkspur"


def _simple(words):
    document = Document()
    page = document.page()
    page.text(72, 100, words, "Helvetica", 14)
    return pdf_out.finish(document.pages, {"Title": "Hostile sample"})


def _encrypted():
    data = _simple("Locked record of " + secret("PERSON", "Araminta Locke", "victim"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(
            out,
            static_id=True,
            encryption=pikepdf.Encryption(
                user=PASSWORD, owner=PASSWORD + "-owner", R=3, aes=False, metadata=False
            ),
        )
        return out.getvalue()


def _png():
    image = Image.new("L", (320, 80), 255)
    ImageDraw.Draw(image).text((10, 30), "This is a PNG picture, not a PDF.", 0)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _assemble(objects):
    """A PDF file from numbered object bodies."""
    out, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for n, body in enumerate(objects):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n + 1, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def _deep_tree(depth=600):
    """A page tree `depth` levels deep."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    for n in range(depth):
        parent = b" /Parent %d 0 R" % (n + 1) if n else b""
        objects.append(b"<< /Type /Pages /Count 1 /Kids [%d 0 R]%s >>" % (n + 3, parent))
    objects.append(b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] >>" % (depth + 1))
    return _assemble(objects)


def _deep_objects(depth=20_000):
    """One object that nests arrays and dictionaries `depth` levels deep."""
    junk = b"[<</A " * (depth // 2) + b"0" + b">>]" * (depth // 2)
    return _assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Junk 4 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
            junk,
        ]
    )


def _loop():
    """A page tree that contains itself."""
    return _assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>",
        ]
    )


def _huge_picture(width=12000, height=9000):
    """108 megapixels, one bit each, all white, in a few hundred bytes of doubly deflated data."""
    pixels = zlib.compress(zlib.compress(b"\xff" * ((width + 7) // 8) * height, 9), 9)
    content = b"q 612 0 0 459 0 0 cm /Im0 Do Q"
    return _assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject "
            b"<< /Im0 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 1 /ColorSpace "
            b"/DeviceGray "
            b"/Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream"
            % (width, height, len(pixels), pixels),
        ]
    )


def _zip(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, (2026, 3, 9, 10, 15, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def _zips():
    good = _simple("A good record beside bad ones")
    nested = _zip([("inner/record.pdf", good)])
    for _ in range(5):
        nested = _zip([("deeper.zip", nested)])
    return {
        "traversal.zip": _zip(
            [
                ("../../escaped.txt", b"must not leave the folder\n"),
                ("/tmp/absolute.txt", b"nor this\n"),
                ("good.pdf", good),
            ]
        ),
        "nested.zip": nested,
        "bomb.zip": _zip([("zeros.txt", b"\0" * 30_000_000)]),
    }


def files():
    good = _simple("A record that was cut off while copying. " * 3)
    made = {
        "truncated.pdf": good[: len(good) * 55 // 100],
        "zero-bytes.pdf": b"",
        "really-a-png.pdf": _png(),
        "encrypted.pdf": _encrypted(),
        "deep-tree.pdf": _deep_tree(),
        "deep-objects.pdf": _deep_objects(),
        "page-loop.pdf": _loop(),
        "108-megapixels.pdf": _huge_picture(),
        "garbage.pdf": b"%PDF-1.4\n" + bytes((i * 73 + i // 7) % 256 for i in range(3000)),
    }
    made.update(_zips())
    return made
