"""The on-site cell as it was scanned, put together again, against every quote of the checklist.

The cell was read as two columns. The left one breaks lines after 30 characters; set beside the
right one line by line, the sentences close again. The strings below are the scan's own characters.
"""

from __future__ import annotations

import re

from server.catalog import checklist

LEFT = (
    "(一) 宣传氛围 "
    "庭院围墙上要张贴悬挂社会主义核心价值观、图说社会主义核心价值内容的公益宣传广告,不少于围墙面积的60%"
    ';院内有本单位精神文明大厅内有结合行业特色和本单位特点的文明行为规范和"讲文明树新风"公益广告等宣传内容'
    ';单位食堂外醒目位置有文明餐桌宣传或"光盘行动"文明提示牌;根据餐厅大小在墙壁上张贴醒目的"多'
    "公益广告;绿化带、草坪内有文明行为温馨提示牌;所有公益宣传后"
    ",能够与本地区本单位的工作性质和工作特色相呼应,具有一定的"
    "(二)环境卫生"
    "路面、地坪、绿地、顶棚、遮阳棚无散落或成堆垃圾;生活垃圾定点"
    "、墙面、玻璃无污秽破损;下水道通畅无堵塞外溢现象;公共厕所划"
    "显坑洼积水,无露天排水沟渠;无露天排放落水和空调水;办公场所"
    "(三)公共管理"
    "公用设施、绿化树上无乱拉绳索,无乱挂衣服、毛巾、拖把等现象;"
    "烟蒂现象;办公区域外设有吸烟区,且有垃圾分类桶。"
)
RIGHT = (
    "明建设宣传栏,面积不小于2.4㎡;",
    '所风"公益广告宣传;楼道、走道要随处可见"讲文明',
    '栏;食堂内每个餐桌上有"节俭养德""文明餐桌"',
    '7明餐桌""社会主义核心价值观""讲文明树新风"',
    "告要求制作统一,清新淡雅,标示醒目,规格相对统",
    "观赏性。",
    "5投放、分类收集,日产日清;室外无成片蛛网;楼道",
    "也面干净无积水,室外无异味;路面硬化、平整,无明",
    "干净、整洁;无垃圾、无随地吐痰现象。",
)
LOST = "□"
ROWS = {
    "人事科": "有工作人员去向牌,无工作人员无故缺岗现象;",
    "办公室": "接待办事群众用语文明,态度热情;工作人员能流利背诵社会主义核" + LOST,
    "保卫科": "无违章搭建、院内种菜、不文明养宠等现象;无电线、网线乱接乱拉"
    + LOST
    + "检查记录卡,且功能良好;停车位应划尽划,车辆停放有序,车辆无"
    + LOST,
}
HEADING = re.compile(r"\([一二三]\) ?(宣传氛围|环境卫生|公共管理) ?")
CUTS = (30, 32, 30, 28, 30, 30, 29, 30, 30, 30, 30, 24)
"""Characters of each left line. 32: three half-width ones (60%) and one read on both sides; 28: the
two that end one line and begin the next were read once; 29: a 一 was dropped; 24: the last line."""


def left_lines() -> list[str]:
    text = HEADING.sub("", LEFT)
    assert sum(CUTS) == len(text)
    starts = [sum(CUTS[:index]) for index in range(len(CUTS))]
    return [text[start : start + cut] for start, cut in zip(starts, CUTS, strict=True)]


def reading() -> str:
    """The cell of 行政科, line by line; halves of one character are set right at each seam."""
    line, r = left_lines(), RIGHT
    return "".join(
        (
            line[0] + LOST,
            line[1].removesuffix("明") + r[0],  # 明, read on both sides
            line[2] + r[1].removeprefix("所"),  # 所: the right half of 新
            "树新" + line[3] + r[2],
            line[4].removesuffix("多") + "文" + r[3].removeprefix("7"),
            line[5].removesuffix("后") + "广" + r[4],
            "一" + line[6] + r[5],
            line[7] + r[6].removeprefix("5"),  # 5: the right half of 点
            line[8].removesuffix("划") + "地" + r[7].removeprefix("也"),
            line[9] + r[8],
            line[10] + LOST,
            line[11],
        )
    )


ALL_ROWS = {"行政科": reading(), **ROWS}


def test_the_left_column_breaks_after_thirty_characters() -> None:
    assert len(LEFT) == 376
    assert [line[-4:] for line in left_lines()] == [
        "核心价值",
        "精神文明",
        "文明树新",
        "餐桌宣传",
        '目的"多',
        "益宣传后",
        "有一定的",
        "垃圾定点",
        "共厕所划",
        "办公场所",
        "等现象;",
        "分类桶。",
    ]


def test_right_lines_are_about_twenty_four_characters_where_a_sentence_goes_on() -> None:
    assert [len(line) for line in RIGHT] == [17, 24, 23, 24, 23, 4, 24, 24, 18]


def test_first_rows_of_the_other_departments_are_cut_at_thirty_too() -> None:
    assert [len(part) for part in ROWS["办公室"].split(LOST)] == [30, 0]
    assert [len(part) for part in ROWS["保卫科"].split(LOST)] == [30, 30, 0]


def test_five_fragments_are_lost() -> None:
    assert "".join(ALL_ROWS.values()).count(LOST) == 5


def test_every_quote_stands_in_its_departments_row() -> None:
    for checkpoint in checklist("onsite-yiyang-2021").checkpoints:
        assert checkpoint.source.quote in ALL_ROWS[checkpoint.department], checkpoint.id


def test_quotes_follow_the_order_of_the_document() -> None:
    places = [
        (list(ALL_ROWS).index(c.department), ALL_ROWS[c.department].index(c.source.quote))
        for c in checklist("onsite-yiyang-2021").checkpoints
    ]
    assert places == sorted(places)


def test_nothing_readable_is_left_out() -> None:
    rest = dict(ALL_ROWS)
    quotes = {(c.department, c.source.quote) for c in checklist("onsite-yiyang-2021").checkpoints}
    for department, quote in sorted(quotes, key=lambda pair: -len(pair[1])):
        rest[department] = rest[department].replace(quote, "|", 1)
    left_over = [re.sub(r"[|,;。、]+", " ", text).split() for text in rest.values()]
    assert left_over == [
        [
            *("庭院围墙上要张贴悬挂社会主义核心价值观", "图说社会主义核心价值□内容的"),  # pub-01
            "和",
            "□",
        ],
        [],
        ["□"],
        ["□", "车辆无□"],
    ]
