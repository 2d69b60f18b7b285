"""Names and posts agree with the office's own table."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.office import Person
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_POST = (
    "书记|市长|县长|区长|省长|州长|镇长|乡长|局长|厅长|部长|主任|处长|科长|院长|校长|秘书长|主席|检察长|政委|司令员|支队长|大队长|总经理|董事长|经理|"
    "组长|站长|所长|行长|社长|会长|巡视员|调研员|常委|委员|专员|总工程师|负责人"
)
_BEFORE = re.compile(rf"(?P<post>(?:[\u4e00-\u9fff]{{0,14}}?(?:副|第一|常务|党组|执行)?(?:{_POST})、?){{1,4}})$")
_AFTER = re.compile(
    rf"(?:同志)?[（( \u3000]?(?P<post>(?:[\u4e00-\u9fff]{{0,8}}?(?:副|第一|常务|党组|执行)?(?:{_POST})、?){{1,3}})(?=[）)，。；、：\s]|主持|强调|指出|出席|讲话|要求|带队|参加|汇报|表示|说|到|率|听取|调研|$)"
)
_LISTED = re.compile(r"[ \u3000]?(?P<names>[\u4e00-\u9fff]{2,4}(?:[、 \u3000][\u4e00-\u9fff]{2,4}){0,9})")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


@rule(
    family="姓名和职务", name="姓名、职务与名录相符", level="错误", standard="本单位人员名录",
    wrong="", right="",
)  # fmt: skip
def name_post(subject: Subject) -> Iterator[Hit]:
    """Where the office gave a table of people, a post before a name in it must be one of that person's, and the name behind a post that only one person
    holds must be that person's: one wrong character in a name is found so. Posts by time are judged by the day of the document."""
    people = [p for p in subject.office.people if p.name and _holds(p, subject.issued or subject.today)]
    for person in people:
        place = subject.text.find(person.name)
        while place >= 0:
            hit = _post_of(subject, person, place, people) or _post_behind(subject, person, place)
            if hit:
                yield hit
            place = subject.text.find(person.name, place + 1)
    for person in people:
        yield from _misnamed(subject, person, people)


def _holds(person: Person, day: dt.date | None) -> bool:
    if day is None:
        return True
    return (person.since is None or person.since <= day) and (person.until is None or day <= person.until)


def _post_of(subject: Subject, person: Person, place: int, people: list[Person]) -> Hit | None:
    if not person.posts:
        return None
    before = subject.text[max(0, place - 24) : place]
    found = _BEFORE.search(re.split(r"[，。；：！？\s（）()]", before)[-1])
    if found is None:
        return None
    said = [_tail(post) for post in found["post"].split("、") if post]
    held = {_tail(post) for post in person.posts}
    wrong = [post for post in said if post not in held]
    if not wrong and not _of_another(found["post"], person, people):
        return None
    start = place - len(found["post"])
    return Hit(
        start, place + len(person.name), f"“{person.name}”的职务与名录不符", f"名录中是“{'、'.join(person.posts)}”"
    )


def _of_another(words: str, person: Person, people: list[Person]) -> bool:
    """Whether the words end with the post of somebody else that names an office (财政局局长), and with none of the person's own."""
    if any(words.endswith(post) for post in person.posts):
        return False
    return any(words.endswith(post) and post != _tail(post) for other in people for post in other.posts)


def _post_behind(subject: Subject, person: Person, place: int) -> Hit | None:
    """A post behind the name (沈若谷市长, 沈若谷（市长）) that is none of the person's."""
    end = place + len(person.name)
    found = _AFTER.match(subject.text, end)
    if found is None or not person.posts or re.search(r"[任兼当选为]", found["post"]):
        return None
    held = {_tail(post) for post in person.posts}
    said = [_tail(post) for post in found["post"].split("、") if post]
    if all(post in held for post in said) or (
        subject.text[end : end + 1] in " \u3000" and subject.text[place - 1] in " \u3000、，"
    ):
        return None
    return Hit(place, found.end(), f"“{person.name}”的职务与名录不符", f"名录中是“{'、'.join(person.posts)}”")


def _tail(post: str) -> str:
    """The post without the office before it: 副市长 of 云岫市人民政府副市长."""
    found = re.search(rf"(?:副|第一副?|常务副|党组副?|执行副?|代理?)*(?:{_POST})$", post)
    return found[0] if found else post


def _misnamed(subject: Subject, person: Person, people: list[Person]) -> Iterator[Hit]:
    names = {p.name for p in people}
    for post in person.posts:
        tail = _tail(post)
        for found in re.finditer(re.escape(tail), subject.text):
            if tail[0] != "副" and subject.text[found.start() - 1 : found.start()] == "副":
                continue
            for said, start in _names_behind(subject.text, found.end(), len(person.name)):
                if said not in names and _close(said, person.name):
                    yield _differs(said, start, person, post)
        for found in re.finditer(
            rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{{len(person.name)}}}(?={re.escape(tail)})", subject.text
        ):
            if found[0] not in names and _close(found[0], person.name):
                yield _differs(found[0], found.start(), person, post)


def _differs(said: str, start: int, person: Person, post: str) -> Hit:
    return Hit(
        start,
        start + len(said),
        f"“{said}”与名录中的“{person.name}”差一个字",
        f"核对姓名，名录中{post}是“{person.name}”",
    )


def _names_behind(text: str, place: int, length: int) -> Iterator[tuple[str, int]]:
    """The words that may be names behind a post: the next ones, and those that a list goes on with (副市长沈若谷、易怀远)."""
    found = _LISTED.match(text, place)
    if found is None:
        return
    start = found.start("names")
    yield text[start : start + length], start
    for part in re.finditer(r"(?<=[、 \u3000])[\u4e00-\u9fff]{2,}", text[start : found.end() + 4]):
        yield part[0][:length], start + part.start()


def _close(said: str, name: str) -> bool:
    """One character differs, and at least one agrees in its place."""
    return (
        len(said) == len(name)
        and _NAME.fullmatch(said) is not None
        and sum(a != b for a, b in zip(said, name, strict=True)) == 1
    )
