"""Official documents made by chance, with what their parts are: every part may be missing, every form of it may come."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

CITIES = ("东岭市", "石湾县", "青岚省", "云泽区", "北渡自治州")
OFFICES = (
    "人民政府",
    "人民政府办公室",
    "财政局",
    "应急管理局",
    "交通运输局",
    "发展和改革委员会",
    "水利局",
    "教育体育局",
)
MATTERS = (
    "加强农村公路养护工作", "做好今冬明春森林防火工作", "2026年防汛抗旱工作", "深化“放管服”改革", "推进老旧小区改造（三期）",
    "规范行政执法行为、优化营商环境", "开展安全生产大检查", "《城市总体规划》修编工作",
)  # fmt: skip
THINGS = ("任务分解表", "责任清单", "工作方案", "联系人名单", "绩效考核办法（试行）", "物资储备台账", "应急预案")
SENTENCES = (
    "为贯彻落实上级部署，现就有关事项通知如下。", "各单位要提高认识，抓好落实。", "2026年5月1日前完成整改，并于5月10日前报送情况。",
    "严格执行《城市管理办法》（某政发〔2024〕3号）的规定。", "资金由市财政局统筹安排，附件1所列项目优先。", "到2027年，建成15个示范点；到2030年，全面完成。",
)  # fmt: skip
HEADINGS = ("压实工作责任", "强化资金保障", "严格督导检查", "完善长效机制")
FAMILY, GIVEN = "赵钱孙李周吴郑王", "甲乙丙丁戊己庚辛"


@dataclass
class Made:
    """The lines of a document, and what stands in them by part."""

    lines: list[str] = field(default_factory=list)
    parts: dict[str, object] = field(default_factory=dict)


class Maker:
    """Makes one document by its seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.made = Made()
        self.office = self.one(CITIES) + self.one(OFFICES)
        self.offices = (self.office,)
        if self.often(0.2):
            city = self.one(CITIES)
            self.offices = tuple(city + name for name in self.chance.sample(OFFICES[2:], self.chance.randint(2, 4)))
        self.kind = self.one(("通知", "通知", "意见", "决定", "通报", "批复", "请示", "报告", "函"))
        self.upward = self.kind in {"请示", "报告"}

    def one(self, pool: Sequence[str]) -> str:
        return self.chance.choice(pool)

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def add(self, *lines: str) -> None:
        self.made.lines += lines
        if self.often(0.1):
            self.made.lines.append("")

    def part(self, name: str, value: object) -> None:
        self.made.parts[name] = value

    def document(self) -> Made:
        """The document from head to foot."""
        red = self.often(0.5)
        if red:
            self._head()
        self._title(red=red)
        self._recipients()
        self._text()
        names = self._names_of_attachments()
        self._ending()
        if "date" in self.made.parts and not names and self.often(0.25):
            self._issued()
        self._attachments(names)
        self._imprint(red=red)
        return self.made

    def _number(self) -> str:
        return f"{self.one(('某政发', '某财', '某应急函', '岭交办'))}〔{self.chance.randint(2019, 2029)}〕{self.chance.randint(1, 300)}号"

    def _head(self) -> None:
        above = []
        if self.often(0.3):
            self.part("copy_number", f"{self.chance.randint(1, 999):06}")
            above.append(self.made.parts["copy_number"])
        if self.often(0.3):
            self.part("secrecy", self.one(("秘密", "机密★1年", "秘密★长期", "绝密★30年")))
            above.append(self.made.parts["secrecy"])
        if self.often(0.3):
            self.part("urgency", self.one(("特急", "加急")))
            above.append(self.made.parts["urgency"])
        lines = [str(one) for one in above]
        self.add(*([self.one((" ", "\t", "　　")).join(lines)] if lines and self.often(0.3) else lines))
        self._mark()
        number = self._number()
        self.part("number", number)
        if not self.upward:
            self.add(number)
            return
        signers = [self.one(FAMILY) + self.one(GIVEN) * self.chance.randint(1, 2) for _ in self.offices]
        self.part("signers", signers)
        self.add(f"{number}{self.one(('　　　', chr(9), '          '))}签发人：{'　'.join(signers[:2])}")
        for at in range(2, len(signers), 2):
            self.add("　　　　　　　　" + "　".join(signers[at : at + 2]))

    def _mark(self) -> None:
        if len(self.offices) > 1:
            beside = self.chance.randrange(len(self.offices))
            self.add(*(f"{name}　　文件" if at == beside else name for at, name in enumerate(self.offices)))
        elif self.often(0.2):
            self.add(" ".join(f"{self.office}文件"))
        else:
            self.add(self.office if self.kind == "函" else f"{self.office}文件")
        self.part("issuers", list(self.offices))

    def _title(self, *, red: bool) -> None:
        who = "　".join(self.offices) if self.often(0.6) or not red else ""
        title = f"{who}关于{self.one(('', '印发', '进一步'))}{self.one(MATTERS)}的{self.kind}"
        self.part("title", "".join(title.split()))
        self.part("kind", self.kind)
        if who:
            self.part("issuers", list(self.offices))
        if len(self.offices) == 1 and self.often(0.5):
            at = self.chance.randint(len(title) // 3, 2 * len(title) // 3)
            self.add(title[:at], title[at:])
        else:
            self.add(title)
        if not red and self.often(0.7):
            self.part("number", self._number())
            self.add(str(self.made.parts["number"]))

    def _recipients(self) -> None:
        if self.often(0.15):
            return
        words = self.one(
            (
                "各县（市、区）人民政府，市直各单位",
                "市人民政府",
                "各科室、各直属单位",
                "省财政厅、省水利厅",
                "各乡镇人民政府，\n县政府各部门",
            )
        )
        self.part("recipients", "".join(words.split()))
        self.add(*f"{words}：".split("\n"))

    def _text(self) -> None:
        body = [self.one(SENTENCES)]
        for number in range(self.chance.randint(0, 3)):
            body.append(f"{'一二三四'[number]}、{HEADINGS[number]}")
            if self.often(0.3):
                body += ["重点抓好以下任务", "1.修订预案", "2.检修设施", "（1）瞭望塔；", "（2）监控。"]
            body += [f"（一）{self.one(SENTENCES)}", self.one(SENTENCES)][: self.chance.randint(1, 2)]
        body.append(
            {"请示": "妥否，请批示。", "报告": "特此报告。", "函": "请予函复。"}.get(self.kind, "请认真贯彻执行。")
        )
        self.part("body", ["".join(line.split()) for line in body])
        self.add(*body)

    def _names_of_attachments(self) -> list[str]:
        if not self.often(0.5):
            return []
        names = self.chance.sample(THINGS, self.chance.randint(1, 4))
        self.part("attachment_notes", names)
        style = self.chance.randrange(4)
        if len(names) == 1:
            self.add(f"附件：{names[0]}")
        elif style == 0:
            self.add(*(f"{'附件：' if at == 1 else ''}{at}.{name}" for at, name in enumerate(names, 1)))
        elif style == 1:
            self.add("附件：", *(f"{at}．{name}" for at, name in enumerate(names, 1)))
        elif style == 2:
            self.add(*(f"附件{at}：{name}" for at, name in enumerate(names, 1)))
        else:
            self.add(f"附件：{' '.join(f'{at}. {name}' for at, name in enumerate(names, 1))}")
        return names

    def _ending(self) -> None:
        year, month, day = self.chance.randint(2019, 2029), self.chance.randint(1, 12), self.chance.randint(1, 28)
        date = f"{year}年{month}月{day}日"
        if self.often(0.1):
            date = f"二〇二{'一二三四五六七八九'[month % 9]}年{'一二三四五六七八九'[day % 9]}月十{'一二三四五六七八九'[day % 9]}日"
        self.part("signatures", list(self.offices))
        if self.often(0.05):
            self.add(*self.offices)
            return
        self.part("date", date)
        if len(self.offices) > 1 and self.often(0.5):
            self.add("　　".join(self.offices), date)
        elif len(self.offices) == 1 and self.often(0.1):
            self.add(f"{self.office}　{date}")
        else:
            self.add(*self.offices, date)
        if self.often(0.4):
            self.part(
                "note", self.one(("（此件公开发布）", "（联系人：孙某，联系电话：00000000）", "（此件发至县团级）"))
            )
            self.add(str(self.made.parts["note"]))

    def _issued(self) -> None:
        """The text that a 通知 issues stands behind its date, without a label."""
        title = f"{self.one(CITIES)}{self.one(MATTERS)}{self.one(('实施方案', '管理办法', '工作规则（试行）'))}"
        rules = [f"第{'一二三四'[at]}条　{self.one(SENTENCES)}" for at in range(self.chance.randint(1, 4))]
        chapters = [
            f"一、{self.one(HEADINGS)}",
            self.one(SENTENCES),
            f"（一）{self.one(SENTENCES)}",
            self.one(SENTENCES),
        ]
        body = self.chance.choice((rules, chapters))
        self.add(title, *body)
        self.part("attachments", [("", title, body)])

    def _attachments(self, names: list[str]) -> None:
        if not names or not self.often(0.8):
            return
        found = []
        for at, name in enumerate(names, 1):
            label = "附件" if len(names) == 1 else f"附件{at}"
            body = [self.one(SENTENCES) for _ in range(self.chance.randint(1, 3))]
            self.add(label, name, *body)
            found.append((label, name, body))
        self.part("attachments", found)

    def _imprint(self, *, red: bool) -> None:
        if not red or not self.often(0.7):
            return
        if self.often(0.8):
            copies = self.one(
                (
                    "市委办公室，市人大常委会办公室，\n市政协办公室。",
                    "省应急管理厅。",
                    "市委各部门，市法院，市检察院，驻市部队。",
                )
            )
            self.part("copies", "".join(copies.split()))
            self.add(*f"抄送：{copies}".split("\n"))
        date = f"2026年{self.chance.randint(1, 12)}月{self.chance.randint(1, 28)}日"
        if self.often(0.1):
            self.part("imprint_recipients", "各县（市、区）人民政府，市直各单位。")
            self.made.lines.insert(self._imprint_at(), "主送：各县（市、区）人民政府，市直各单位。")
        self.part("printer", f"{self.office}办公室" if not self.office.endswith("办公室") else self.office)
        self.part("printed_on", date)
        self.add(f"{self.made.parts['printer']}{self.one(('　　', chr(9), '   '))}{date}印发")

    def _imprint_at(self) -> int:
        """主送 stands above 抄送."""
        lines = self.made.lines
        return next((at for at, line in enumerate(lines) if line.startswith("抄送：")), len(lines))
