"""Checks of the bytes themselves: the only ones that can fail a photo."""

from __future__ import annotations

from typing import Final

from server.photos.case import PhotoCase, Times
from server.photos.facts import Trouble
from server.photos.finding import CheckFinding, Numbers
from sync.checklist import Text

_TROUBLES: Final[dict[Trouble, Text]] = {
    "missing": Text("文件不存在", "there is no such file"),
    "not_a_file": Text("不是普通文件", "it is no regular file"),
    "empty": Text("文件为空", "the file is empty"),
    "too_many_bytes": Text("文件过大", "the file is too long"),
    "not_an_image": Text("不是支持的图片格式", "it is no picture of a supported format"),
    "too_many_pixels": Text("像素数超过上限", "it has more pixels than allowed"),
    "damaged": Text("图片数据损坏或不完整", "the picture is damaged or incomplete"),
    "memory": Text("解码所需内存超过上限", "decoding needs more memory than allowed"),
    "timeout": Text("解码超时", "decoding took too long"),
    "crashed": Text("解码程序异常退出", "the decoder broke down on it"),
}


def unreadable(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """FILE_UNREADABLE: the picture cannot be opened within the limits. Its bytes are kept."""
    facts = case.facts
    if facts.trouble is None:
        return ()
    reason = _TROUBLES[facts.trouble]
    numbers: Numbers = {"reason": facts.trouble, "bytes": facts.bytes}
    kind = Text("", "")
    if facts.looks_like:
        numbers["looks_like"] = facts.looks_like
        kind = Text(f"（内容像 {facts.looks_like}）", f" (it looks like {facts.looks_like})")
    if facts.image is not None:
        numbers["width"], numbers["height"] = facts.image.width, facts.image.height
    return (
        CheckFinding(
            "FILE_UNREADABLE",
            "fail",
            office=Text(
                f"照片无法打开：{reason.zh}{kind.zh}。原始文件已保留。",
                f"The photo cannot be opened: {reason.en}{kind.en}. Its bytes are kept.",
            ),
            inspector=Text(
                "照片打不开，请重拍。", "The photo cannot be opened; please take it again."
            ),
            numbers=numbers,
        ),
    )


def hash_mismatch(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """FILE_HASH_MISMATCH: what arrived is not what the capture record names."""
    declared, actual = case.declared_sha256, case.actual_sha256
    if not declared or not actual or declared == actual:
        return ()
    return (
        CheckFinding(
            "FILE_HASH_MISMATCH",
            "fail",
            office=Text(
                "收到的文件与拍摄记录登记的指纹不一致：传输出错，或文件被替换。",
                "The bytes that arrived do not have the hash of the capture record: "
                "a transfer error, or another file.",
            ),
            inspector=Text("上传不完整，将重传。", "The upload is incomplete; it is sent again."),
            numbers={"declared": declared, "actual": actual},
        ),
    )
