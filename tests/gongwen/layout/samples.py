"""Made-up documents for the pages: places and names that do not exist."""

from __future__ import annotations

from dataclasses import replace

from gongwen.paper import Attachment, Attendance, Block, Cell, Head, Imprint, Paper, Part, Table

SENTENCE = "各地各部门要提高认识压实责任细化举措抓好落实确保各项工作按期完成取得实效"
OFFICES = (
    "青川市人民政府",
    "青川市教育局",
    "青川市财政局",
    "青川市人力资源和社会保障局",
    "青川市水务局",
    "青川市林业局",
)
COPIES = "市委各部门，市人大常委会办公室，市政协办公室，市法院，市检察院，各人民团体，驻青各单位"


def text(characters: int) -> str:
    """So many characters of running text, all of them 汉字."""
    return (SENTENCE * (characters // len(SENTENCE) + 1))[: characters - 1] + "。"


def parts(*texts: str) -> tuple[Part, ...]:
    return tuple(Part(one) for one in texts)


NOTICE = Paper(
    title=Part("青川市人民政府关于做好2026年防汛抗旱工作的通知"),
    kind="通知",
    head=Head(mark=Part("青川市人民政府文件"), issuers=("青川市人民政府",), number=Part("青政发〔2026〕8号")),
    recipients=Part("各县（市、区）人民政府，市政府各部门"),
    body=(
        Block(text(75)),
        Block("一、总体要求", 1),
        Block("（一）加强领导。" + text(60), 2),
        Block("1.细化责任。" + text(50), 3),
        Block("（1）建立台账。" + text(40), 4),
        Block("二、工作要求", 1),
        Block(text(80)),
    ),
    signatures=parts("青川市人民政府"),
    date=Part("2026年3月5日"),
    imprint=Imprint(copies=Part(COPIES), printer=Part("青川市人民政府办公室"), printed_on=Part("2026年3月6日")),
)

CALIBRATION = replace(NOTICE, body=tuple(Block(text(1000)) for _ in range(2)), imprint=Imprint())

FULL = replace(
    NOTICE,
    head=replace(NOTICE.head, copy_number=Part("000001"), secrecy=Part("机密★1年"), urgency=Part("特急")),
    attachment_notes=parts(
        "青川市2026年防汛抗旱重点任务分工表以及各县区应当报送的全部材料清单和填写说明（试行）", "联系人名单", "物资清单"
    ),
    note=Part("（此件公开发布）"),
    attachments=(
        Attachment(
            Part("附件1"),
            Part("重点任务分工表"),
            (
                Block(text(60)),
                Table(
                    (
                        (Cell("序号"), Cell("任务"), Cell("责任单位"), Cell("时限")),
                        (Cell("1"), Cell("检修沿河泵站，清理排水管网" * 3), Cell("市水务局", rows=2), Cell("5月底前")),
                        (Cell("2"), Cell("补充防汛物资"), Cell("6月10日前")),
                        (Cell("合计", columns=3), Cell("2项")),
                    )
                ),
            ),
        ),
        Attachment(
            Part("附件2"),
            Part("联系人名单"),
            (
                Table(
                    (
                        tuple(Cell(f"项目{n}") for n in range(12)),
                        *(tuple(Cell(f"内容{n}") for n in range(12)) for _ in range(6)),
                    )
                ),
            ),
        ),
        Attachment(Part("附件3"), Part("物资清单"), (Block(text(90)),)),
    ),
)

REQUEST = replace(
    NOTICE,
    title=Part("青川市人民政府关于提高沿河乡镇防汛应急补助标准的请示"),
    kind="请示",
    form="up",
    head=replace(NOTICE.head, number=Part("青政〔2026〕12号"), signers=parts("程某某")),
    recipients=Part("临江省人民政府"),
    body=(Block(text(120)), Block("妥否，请批示。")),
    note=Part("（联系人：某某某，电话：5550199）"),
)

LETTER = replace(
    NOTICE,
    title=Part("青川市人民政府关于商请支援防汛物资的函"),
    kind="函",
    form="letter",
    head=replace(
        NOTICE.head,
        mark=Part("青川市人民政府"),
        number=Part("青政函〔2026〕3号"),
        secrecy=Part("秘密★1年"),
        urgency=Part("加急"),
    ),
    recipients=Part("明湖市人民政府"),
    body=(Block(text(400)), Block(text(300)), Block("请予支持为盼。")),
)

ORDER = Paper(
    kind="命令",
    form="order",
    head=Head(mark=Part("青川市人民政府令"), issuers=("青川市人民政府",), number=Part("第1号")),
    body=(
        Block("《青川市城市排水管理办法》已经2026年1月4日市政府第3次常务会议通过，现予公布，自2026年3月1日起施行。"),
    ),
    signatures=parts("市长　程某某"),
    date=Part("2026年1月6日"),
    seal="stamp",
)

MINUTES = Paper(
    title=Part("青川市人民政府第3次常务会议纪要"),
    kind="纪要",
    form="minutes",
    head=Head(mark=Part("青川市人民政府常务会议纪要"), issuers=("青川市人民政府",), number=Part("第3期")),
    body=(Block(text(100)), Block("一、关于防汛工作", 1), Block(text(80))),
    attendance=(
        Attendance("出席", "甲某某、乙某某、丙某某、丁某某、戊某某、己某某、庚某某、辛某某、壬某某、癸某某"),
        Attendance("请假", "子某某"),
        Attendance("列席", "丑某某、寅某某"),
    ),
    imprint=Imprint(printer=Part("青川市人民政府办公室"), printed_on=Part("2026年1月8日")),
    seal="none",
)


def joint(count: int, paper: Paper = NOTICE) -> Paper:
    """A document of so many offices."""
    offices = OFFICES[:count]
    head = replace(paper.head, issuers=offices, mark=Part("".join(offices) + "文件"))
    if paper.form == "up":
        head = replace(head, signers=parts(*(f"{name}某某" for name in "程林郑周吴王"[:count])))
    return replace(paper, head=head, signatures=parts(*offices))


LONG_TITLES = (
    "青川市人民政府办公室关于印发青川市城市生活垃圾分类管理实施方案的通知",
    "青川市人民政府关于印发《青川市国民经济和社会发展第十五个五年规划纲要》重点任务分工方案的通知",
    "青川市人力资源和社会保障局青川市财政局青川市教育局青川市民政局关于印发"
    "青川市就业困难人员社会保险补贴和公益性岗位补贴管理办法（试行）的通知",
)
ADDRESS = "https://www.example.org/portal/notice/2026/03/05/prevention-and-control/details.html?id=20260305&page=1"
RARE = "昇喆珺淏玥堃垚䶮翀㛃"

WORDS = replace(
    NOTICE,
    body=(
        Block(f"请登录{ADDRESS}查询，并于2026年3月20日前通过OA系统（Office Automation）报送，填写ABC-2026表。"),
        Block(f"（一）公布{RARE}等人名单。请{RARE}按时报到。", 2),
        Block(f"一、{RARE}", 1),
    ),
)


def ending(characters: int, paper: Paper = NOTICE) -> Paper:
    """A document whose text ends after so many characters of its last paragraph."""
    return replace(paper, body=(Block(text(500)), Block(text(characters))))


def grid(rows: int, columns: int) -> Table:
    """A table of so many rows and columns."""
    return Table(
        tuple(
            tuple(Cell(f"{'第二列较长的内容' if n == 1 else '项'}{row}之{n}") for n in range(columns))
            for row in range(rows)
        )
    )


MIXED = (
    "2026年GDP增长5.5%左右，", "通过OA系统（Office Automation）报送，", "各地各部门要提高认识，", "投资12.5亿元；",
    "5G、AI、IoT等新技术，", "（责任单位：市水务局、市财政局）", "确保2026年12月31日前完成。", "压实责任，",
)  # fmt: skip


def mixed(first: int, paper: Paper = NOTICE) -> Paper:
    """A document of sentences with letters and digits, which end their lines everywhere."""
    sentences = [MIXED[(first + 3 * n + n * n // 5) % len(MIXED)] for n in range(60)]
    bodies = ("".join(sentences[at : at + size]) for at, size in ((0, 18), (18, 9), (27, 20), (47, 5)))
    return replace(paper, body=tuple(Block(f"{body[:-1]}。") for body in bodies))


SAMPLES: dict[str, Paper] = {
    **{f"end mixed{n}": mixed(n, (NOTICE, REQUEST, joint(3))[n % 3]) for n in range(6)},
    "one paragraph": replace(REQUEST, body=mixed(1).body[1:2]),
    **{f"end table{n}": replace(NOTICE, body=(Block(text(300)), grid(n, 4))) for n in (13, 17, 19, 21)},
    "wide table last": replace(NOTICE, body=(Block(text(100)), grid(6, 12))),
    "wide table between": replace(NOTICE, body=(Block(text(100)), grid(6, 12), Block(text(60)))),
    "huge cell": replace(
        NOTICE, body=(Table(((Cell("事项"), Cell("说明")), (Cell(text(1500)), Cell("无")))), Block(text(30)))
    ),
    "address in a cell": replace(
        NOTICE, body=(Table(((Cell("网址"), Cell("说明")), (Cell(ADDRESS), Cell("说明" * 30)))), Block(text(30)))
    ),
    "notice": NOTICE,
    "calibration": CALIBRATION,
    "full": FULL,
    "request": REQUEST,
    "letter": LETTER,
    "order": ORDER,
    "minutes": MINUTES,
    "joint2": joint(2),
    "joint3": joint(3),
    "joint6": joint(6),
    "joint6 up": joint(6, REQUEST),
    "joint4 long": replace(
        joint(4),
        signatures=parts("青川市水务局", "青川市应急管理局", "青川市自然资源和规划局", "青川市住房和城乡建设局"),
    ),
    "joint6 unsealed": replace(joint(6), seal="none"),
    "unsealed": replace(NOTICE, seal="none"),
    "unsealed short": replace(NOTICE, seal="none", signatures=parts("青川市政府"), date=Part("2026年12月25日")),
    "stamp": replace(NOTICE, seal="stamp", signatures=parts("市长　程某某")),
    "long name": replace(NOTICE, signatures=parts("青川市人民政府国有资产监督管理委员会办公室")),
    "words": WORDS,
    "long mark": replace(
        NOTICE, head=replace(NOTICE.head, mark=Part("青川市人民政府国有资产监督管理委员会办公室文件"))
    ),
    "short mark": replace(NOTICE, head=replace(NOTICE.head, mark=Part("青县文件"))),
    "many recipients": replace(
        NOTICE, recipients=Part("，".join(f"{n}县人民政府" for n in "甲乙丙丁戊己庚辛壬癸" * 6))
    ),
    "many copies": replace(NOTICE, imprint=replace(NOTICE.imprint, copies=Part("，".join([COPIES] * 6)))),
    "endless copies": replace(NOTICE, imprint=replace(NOTICE.imprint, copies=Part("，".join([COPIES] * 20)))),
    "no head": replace(NOTICE, head=Head()),
    "bare": Paper(body=(Block("只有一句话。"),)),
    **{f"title{n}": replace(NOTICE, title=Part(title)) for n, title in enumerate(LONG_TITLES)},
    **{f"end{n}": ending(n) for n in range(206, 206 + 28 * 6, 28)},
    **{f"end full{n}": ending(n, replace(FULL, attachments=())) for n in range(30, 30 + 28 * 12, 56)},
    **{f"end stamp{n}": ending(n, replace(NOTICE, seal="none")) for n in (234, 262, 290)},
    "attachments9": replace(
        NOTICE,
        attachment_notes=parts(*(f"重点任务清单{'和填报说明' * (n % 4)}第{n}册" for n in range(1, 10))),
        attachments=tuple(
            Attachment(Part(f"附件{n}"), Part(f"重点任务清单{'和填报说明' * (n % 4)}第{n}册"), (Block(text(40)),))
            for n in range(1, 10)
        ),
    ),
}
"""The documents that are rendered for the tests, in one run."""
