from __future__ import annotations

from server.photos.xmp import tools

PACKET = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description
 xmp:CreatorTool="Adobe Photoshop 25.1 (Windows)">
 <rdf:li stEvt:action="saved" stEvt:softwareAgent='Adobe Lightroom'/>
 <xmp:CreatorTool>Snapseed</xmp:CreatorTool><xmp:CreatorTool>Snapseed</xmp:CreatorTool>"""


def test_programs_are_found_in_attributes_and_elements_each_once() -> None:
    assert tools(PACKET) == ("Adobe Photoshop 25.1 (Windows)", "Adobe Lightroom", "Snapseed")


def test_a_packet_may_be_text() -> None:
    assert tools(PACKET.decode()) == tools(PACKET)


def test_names_are_capped_in_number() -> None:
    assert len(tools(b"".join(b'CreatorTool="p%d"' % n for n in range(100)))) == 8


def test_no_packet_names_nothing() -> None:
    assert tools(None) == ()
    assert tools(b"") == ()
