"""A broken data file is refused with its name and the record at fault."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from server.catalog import CatalogInvalid
from server.catalog.catalog import read_catalog

CHECKLIST = "onsite-yiyang-2021.toml"
UNITS = "units-yueyang-2020.toml"
LINES = "units-yueyang-2020.csv"
CAMPAIGN = "sample-yueyang-2020.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the packaged data files that a test may break."""
    for name in (CHECKLIST, UNITS, LINES, CAMPAIGN):
        (tmp_path / name).write_bytes((files("server.catalog") / name).read_bytes())
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")


def refusal(folder: Path) -> tuple[str, list[tuple[str, str]]]:
    with pytest.raises(CatalogInvalid) as caught:
        read_catalog(folder)
    assert all(flaw.zh and flaw.en for flaw in caught.value.flaws)
    assert str(caught.value).startswith("catalog_invalid\n" + caught.value.file)
    return caught.value.file, [(flaw.record, flaw.en) for flaw in caught.value.flaws]


def test_the_copy_is_whole(folder: Path) -> None:
    assert len(list(read_catalog(folder).records())) == 3


@pytest.mark.parametrize(
    ("old", "new", "record", "says"),
    [
        ('id = "pub-02"', 'id = "pub-01"', "pub-01", "the id is used twice"),
        ('group = "publicity"\nplace', 'group = "x"\nplace', "pub-01", "there is no group x"),
        ('place = "wall"', 'place = "moon"', "pub-01", "there is no place moon"),
        (
            'weight = "1"',
            'weight = "0"',
            "pub-01",
            "the weight must be above 0, unless a relevant condition asks about it",
        ),
        ('tolerance = "0"', 'tolerance = "1"', "pub-03", "a boolean's tolerance must be 0"),
        ("version = 1", "version = 0", "onsite-yiyang-2021", "versions begin at 1"),
        ('points = "100"', 'points = "0"', "onsite-yiyang-2021", "the total must be above 0"),
        ('at_least = "0.6"', 'at_least = "60"', "pub-01", "a share cannot be above 1"),
        ('award = "1", at_least = "2.4"', 'award = "1"', "pub-02", "a band has no boundary"),
        (
            'award = "1", at_least = "2.4"',
            'award = "0.9", at_least = "2.4"',
            "pub-02",
            "the first band must award 1",
        ),
        (
            'award = "1", at_least = "2.4"',
            'award = "1", at_least = "2.4", at_most = "2"',
            "pub-02",
            "a band begins above its end",
        ),
        ('at_most = "2"', 'at_most = "2.5"', "pub-07", "a count's boundary must be whole"),
        (
            '"0.5", at_most = "2"',
            '"1.5", at_most = "2"',
            "pub-07",
            "bands must fall from best to worst award",
        ),
        ('at_most = "2"', 'at_most = "0"', "pub-07", "a band can never be reached"),
        ('award = "0" }', 'award = "0.5" }', "pub-05", "levels must rise from worst to best"),
        (
            'en = "all along" }, award = "1"',
            'en = "all along" }, award = "0.9"',
            "pub-05",
            "the best level must award 1",
        ),
        ("min_asked = 3", "min_asked = 0", "ord-10", "at least one person must be asked"),
        (
            "pass_at = 12",
            "pass_at = 13",
            "ord-10",
            "pass_at must be from 1 to the number of items",
        ),
        ('zh = "民主", en = "democracy"', 'zh = "富强", en = "x"', "ord-10", "富强 is there twice"),
    ],
)
def test_a_checklist_names_the_checkpoint(
    folder: Path, old: str, new: str, record: str, says: str
) -> None:
    change(folder, CHECKLIST, old, new)
    assert (CHECKLIST, (record, says)) in [
        (file, flaw) for file, flaws in [refusal(folder)] for flaw in flaws
    ]


def test_a_rating_of_one_level_is_refused(folder: Path) -> None:
    text = (folder / CHECKLIST).read_text("utf-8")
    begin = text.index("levels = [")
    end = text.index("\n]", begin)
    last = text[begin:end].splitlines()[-1]
    broken = f"{text[:begin]}levels = [\n{last}{text[end:]}"
    (folder / CHECKLIST).write_text(broken, "utf-8")
    assert refusal(folder) == (CHECKLIST, [("pub-05", "a rating needs two levels or more")])


def test_a_checklist_without_checkpoints_is_refused(folder: Path) -> None:
    text = (folder / CHECKLIST).read_text("utf-8")
    head = text[: text.index("[[checkpoints]]")]
    (folder / CHECKLIST).write_text(head.replace("[source]", "checkpoints = []\n[source]"), "utf-8")
    assert refusal(folder) == (CHECKLIST, [("onsite-yiyang-2021", "it has no checkpoints")])


def test_all_flaws_of_a_file_are_named_at_once(folder: Path) -> None:
    change(folder, CHECKLIST, 'place = "wall"', 'place = "moon"')
    change(folder, CHECKLIST, "min_asked = 3", "min_asked = 0")
    assert [record for record, _ in refusal(folder)[1]] == ["pub-01", "ord-10"]


@pytest.mark.parametrize(
    ("old", "new", "record"),
    [
        ('weight = "1"', "weight = 1", "pub-01"),
        ('weight = "1"', 'weigth = "1"', "pub-01"),
        ('kind = "area"', 'kind = "volume"', "pub-02"),
        ('id = "publicity"', 'id = "Publicity"', "Publicity"),
        ('total_points = "100"', 'total_points = "hundred"', ""),
    ],
)
def test_a_wrong_field_names_its_record(folder: Path, old: str, new: str, record: str) -> None:
    change(folder, CHECKLIST, old, new)
    file, flaws = refusal(folder)
    assert (file, flaws[0][0]) == (CHECKLIST, record)
    assert flaws[0][1].startswith("wrong field: ")


@pytest.mark.parametrize(
    ("old", "new", "record"),
    [
        ("岳阳楼区,county", "岳阳楼区,district", "3 yueyang-nat-2008-02"),
        (",national,2008", ",national,MMVIII", "2 yueyang-nat-2008-01"),
        ("市直,city,true,\n", "市直,city\n", "2 yueyang-nat-2008-01"),
        ("市直,city,true,\n", "市直,city,true,,more\n", "2 yueyang-nat-2008-01"),
        ("yueyang-nat-2008-02,", "岳阳,", "3 岳阳"),
    ],
)
def test_a_wrong_line_of_units_is_named(folder: Path, old: str, new: str, record: str) -> None:
    change(folder, LINES, old, new)
    file, flaws = refusal(folder)
    assert (file, flaws[0][0]) == (LINES, record)
    assert flaws[0][1].startswith("wrong field: ")


@pytest.mark.parametrize(
    ("old", "new", "flaw"),
    [
        (
            "yueyang-nat-2008-02",
            "yueyang-nat-2008-01",
            ("yueyang-nat-2008-01", "the id is used twice"),
        ),
        (
            "岳阳市总工会",
            "岳阳市财政局",
            ("岳阳市财政局", "it stands twice in national 2017"),
        ),
        (
            "岳阳楼区,county",
            "市直,county",
            ("yueyang-nat-2008-02", "jurisdiction 市直 is not of kind county"),
        ),
    ],
)
def test_a_list_of_units_names_the_unit(
    folder: Path, old: str, new: str, flaw: tuple[str, str]
) -> None:
    change(folder, LINES, old, new)
    assert refusal(folder) == (UNITS, [flaw])


def test_an_empty_list_of_units_is_refused(folder: Path) -> None:
    (folder / LINES).write_text((folder / LINES).read_text("utf-8").splitlines()[0], "utf-8")
    (folder / CAMPAIGN).unlink()
    assert refusal(folder) == (UNITS, [("units-yueyang-2020", "the list is empty")])


def test_a_wrong_header_is_refused(folder: Path) -> None:
    change(folder, LINES, "cohort_year", "year")
    file, flaws = refusal(folder)
    assert (file, flaws[0][0]) == (LINES, "1")
    assert "cohort_year" in flaws[0][1]


def test_a_quote_left_open_is_refused(folder: Path) -> None:
    change(folder, LINES, "true,\n", 'true,"\n')
    file, flaws = refusal(folder)
    assert file == LINES
    assert flaws[0][1].startswith("not CSV: ")


@pytest.mark.parametrize(
    ("old", "new", "record", "says"),
    [
        (
            'id = "onsite-yiyang-2021", version = 1',
            'id = "onsite-yiyang-2021", version = 2',
            "sample-yueyang-2020",
            "there is no checklist onsite-yiyang-2021 2",
        ),
        (
            'units = "units-yueyang-2020"',
            'units = "units-mars"',
            "sample-yueyang-2020",
            "there is no unit list units-mars",
        ),
        ("yueyang-nat-2017-02", "mars-01", "visit-01", "no unit mars-01 is listed"),
        (
            'phase = "july"',
            'phase = "september"',
            "visit-01",
            "the unit's level is not of that phase",
        ),
        ('phase = "july"', 'phase = "june"', "visit-01", "there is no phase june"),
        (
            'inspectors = ["inspector-a"',
            'inspectors = ["inspector-c"',
            "visit-01",
            "inspectors are missing or unknown",
        ),
        (
            'inspectors = ["inspector-a", "inspector-b"]',
            "inspectors = []",
            "visit-01",
            "inspectors are missing or unknown",
        ),
        (
            'inspectors = ["inspector-a", "inspector-b"]',
            'inspectors = ["inspector-a", "inspector-a"]',
            "visit-01",
            "inspector inspector-a is named twice",
        ),
        ('id = "visit-02"', 'id = "visit-01"', "visit-01", "the id is used twice"),
        ("2020-07-31", "2020-12-31", "july", "the phase is not within the period"),
        (
            "ends_on = 2020-09-30",
            "ends_on = 2020-06-30",
            "sample-yueyang-2020",
            "it starts after its end",
        ),
    ],
)
def test_a_campaign_names_what_does_not_resolve(
    folder: Path, old: str, new: str, record: str, says: str
) -> None:
    change(folder, CAMPAIGN, old, new)
    file, flaws = refusal(folder)
    assert file == CAMPAIGN
    assert (record, says) in flaws


def test_a_file_of_no_known_kind_is_refused(folder: Path) -> None:
    change(folder, CAMPAIGN, 'kind = "campaign"', 'kind = "party"')
    assert refusal(folder) == (
        CAMPAIGN,
        [("", "kind must be one of checklist, units, regions, campaign, scorecard, tasks")],
    )


def test_an_id_must_be_its_files_name(folder: Path) -> None:
    (folder / CAMPAIGN).rename(folder / "other.toml")
    assert refusal(folder) == (
        "other.toml",
        [("sample-yueyang-2020", "the id must be the file's name")],
    )


def test_a_list_without_its_lines_is_refused(folder: Path) -> None:
    (folder / LINES).unlink()
    assert refusal(folder) == (LINES, [("", "the file is missing")])


def test_a_file_in_another_encoding_is_refused(folder: Path) -> None:
    text = (folder / LINES).read_text("utf-8")
    (folder / LINES).write_bytes(text.encode("gb18030"))
    assert refusal(folder) == (LINES, [("", "the file is not UTF-8")])


def test_a_mark_at_the_start_as_excel_writes_it_is_accepted(folder: Path) -> None:
    text = (folder / LINES).read_text("utf-8")
    (folder / LINES).write_text(text, "utf-8-sig")
    assert len(read_catalog(folder).unit_lists[0].units) == 111


def test_lines_that_end_as_excel_ends_them_are_accepted(folder: Path) -> None:
    data = (folder / LINES).read_bytes()
    (folder / LINES).write_bytes(data.replace(b"\n", b"\r\n"))
    assert read_catalog(folder).unit_lists[0].units[-1].note == ""


def placed(folder: Path, first: str, header: str = ",lat,lon,datum") -> None:
    """Give the list three more columns; only the first unit has something in them."""
    lines = (folder / LINES).read_text("utf-8").splitlines()
    rows = [lines[0] + header, lines[1] + first, *(f"{line},,," for line in lines[2:])]
    (folder / LINES).write_text("\n".join(rows), "utf-8")


def test_a_list_may_say_where_its_units_are(folder: Path) -> None:
    placed(folder, ",29.3572,113.1290,gcj02")
    first, second, *_ = read_catalog(folder).unit_lists[0].units
    assert first.place is not None
    assert (round(first.place.lat, 4), first.place.source) == (29.3597, "imported")
    assert second.place is None


@pytest.mark.parametrize(
    ("first", "says"),
    [
        (",29.3572,,wgs84", "latitude and longitude go together"),
        (",91,113.1,wgs84", "wrong field"),
        (",29.4,113.1,mars", "wrong field"),
    ],
)
def test_a_place_that_is_none_is_refused(folder: Path, first: str, says: str) -> None:
    placed(folder, first)
    file, flaws = refusal(folder)
    assert file in (UNITS, LINES)
    assert says in flaws[0][1]
