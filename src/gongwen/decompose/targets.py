"""Figures to be reached (指标): ``引进500名``, ``压缩至4个月以内``, ``增长6.5%左右``.

A figure is a target when the words say so: a comparison in front of it (达到, 不少于, 压减到) or a verb of doing
earlier in its clause (建设, 培训, 完成). Present state, past results, rates of subsidy, conditions and the numbers in
names are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal

from gongwen.decompose.masks import mask
from gongwen.decompose.model import Target
from gongwen.decompose.numerals import narrow, to_int

_UNITS = (
    "批次|台次|人天|件次|例次|头次|只次|辆次|艘次|架次|人份|剂次|床位|亩次|个百分点|百分点|个工作日|工作日|个月|个小时|小时|分钟|毫秒|秒|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦时|千瓦|兆瓦|"
    "标准煤|标台|人次|户次|家次|人年|场次|班次|趟次|个班|学时|课时|个|家|名|人|项|处|户|亩|吨|元|美元|欧元|台|套|辆|座|所|条|场|次|期|批|件|篇|部|"
    "册|只|头|株|米|倍|张|间|栋|幢|门|口|眼|艘|架|列|班|趟|支|队|种|款|例|宗|起|位|对|份|幅|片|块|根|盏|孔|尾|盒|本|床|顶|筐|道|级|类|轮|天|日|年|岁|%|‰|"
    "ms|km|MW|GW|kW|TB|PB|GB|EFLOPS|PFLOPS|P"
)
_NUMBER = re.compile(
    rf"(?=[\d百千万一两二三四五六七八九半])(?:(?<![\dA-Za-z.．〔第])(?P<low>\d+(?:[,，]\d{{3}})*(?:\.\d+)?)(?:(?P<lowscale>[万亿%])?[—\-–~～至](?P<high>\d+(?:\.\d+)?))?"
    rf"\s*(?P<scale>万亿|千万|百万|十万|亿|万|千|百)?(?P<more>多|余)?\s*(?P<unit>{_UNITS})(?P<next>[\u4e00-\u9fff]?)|"
    rf"(?<![一二三四五六七八九十百千万亿第几数多若家\d])(?P<words>[两二三四五六七八九]?[百千万](?:[一二三四五六七八九]?[百十万])?|[二三四五六七八九]十)(?P<wordunit>家|项|款|个|名|种|场|户|件|座|条|处)(?!万户)(?P<wordnext>[\u4e00-\u9fff]?)|"
    rf"(?<![一二三四五六七八九十百千万亿第几数两之同])(?P<one>[一二两三四五六七八九])(?P<oneunit>家|座|所|处|条|项|支|批次|个)(?=[\u4e00-\u9fff])(?P<onenext>[\u4e00-\u9fff]?)|"
    rf"(?<![一二三四五六七八九十百千万亿第几数])(?P<sum>[一二三四五六七八九]?[十百千万]{{1,2}}亿|[百千]万)(?P<sumunit>元)(?!级)|"
    rf"(?P<half>半)(?P<halfunit>个月|个工作日|天|日|年))"
)
_SCALE = {
    "": 1,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}
# How far a figure looks around itself; clauses are shorter.
REACH = 80
_CLAUSE_END = re.compile(r"[，；。：！？\n\t]")

# A comparison just before the figure.
_REACH = re.compile(
    r"(?:达到?|不少于|不低于|不得少于|不得低于|不小于|不高于|不超过|不多于|超过|超|突破|高于|低于|至少|力争|保持在?|稳定在|控制在?|维持在|完成|实现|"
    r"增长|增速|增加|新增|递增|提高|提升|上升|下降|降低|减少|减|压减|压缩|缩短|缩减|扩大|增|降|升|削减)(?:[到至为在了约以]|到约|幅度|率)*(?:约|近|\s)*$"
)
# 每个县建成一座: a single thing counts where every place must have it.
_EACH_ONE = re.compile(
    r"(?:每个?|各|一)(?:\ufffc+)?(?:省|市|县|区|乡镇|镇|街道|村|社区|地|园区|单位|地方|设区市)(?:\ufffc+)?(?:级|都|均|要|至少|原则上|力争|应|须|、|省|市|县|区)*(?:培育|建成|建设|新建|打造|设立|创建|确定|配备|引进|选树|组建|建立|开展|改造|完成)(?:至少|不少于)?$"
)
# A ratio, a rate or a share that must be reached or kept: 抽查比例不低于5%, 担保费率原则上不超过1.5%.
_RATIO = re.compile(
    r"(?:比例|比重|占比|费率|收费|率|覆盖面|抽查量)[^，。；\d]{0,12}(?:应|要|须|均|都|原则上|一般|必须|也)*(?:不低于|不少于|不得低于|不得少于|不高于|不超过|不得超过|不得高于|控制在|达到|达)[^，。；\d]{0,8}$"
)
# 收费不高于承担责任的0.5%.
_BOUNDED = re.compile(r"(?:不低于|不少于|不得低于|不得少于|不高于|不超过|不得超过|不得高于)[^，。；\d]{2,12}的$")
# 在120个网点设立窗口: so many places must have it.
_AT_PLACES = re.compile(r"(?:^|[^存处])在(?:全[省市县区国])?$")
_SET_UP = re.compile(r"(?:设立|设置|布设|推广|开展|建设|投放|安装|配备|开设)")
# 每年要对30%以上的县开展稽查.
_COVERS = re.compile(r"(?:要|应|须|每年|每季度|每月)[^，。；]{0,10}(?:对|按|组织)[^，。；]{0,30}$")
_COVERED = re.compile(r"(?:以上|左右)?的[^，。；]{2,40}")
# 超亿元项目60个, 营业额超100亿元的企业3家: the sum says which project or company.
_QUALIFIES = re.compile(
    r"^(?:以上|以下|级)?(?:的)?(?:[^，。；、\d]{0,8})(?:项目|企业|公司|产业|集群|平台|园区|单位|大户|主体)(?!.{0,3}(?:达到|完成))"
)
_SCALE_WORD = re.compile(
    r"(?:投资额?|产值|营业额|营业收入|年?营收|销售额|销售收入|主营业务收入|规模|总投资|市值|税收|年收入|单体|单个)?(?:超过?|过|突破|达到?|在|不低于)$"
)
# Times are targets only when something is brought down to them.
_SHORTEN = re.compile(r"(?:压缩|压减|缩短|缩减|减少|降低|控制|减|降|提速|压)(?:到|至|为|在)?(?:最[短长]|平均)?$")
_WITHIN = re.compile(
    r"(?:办理|审批|审查|办结|平均|通关|开办|注册|处理|响应|接入|报装|受理)[^，]{0,6}(?:时间|时限|周期|时长|用时)[^，]{0,8}(?:不超过|不多于|控制在|少于)$"
)
# A change to a figure is a goal whatever it is a figure of: 费率降至1%.
_CHANGE = re.compile(r"(?:降|降低|下降|压减|压缩|减少|提高|提升|上升|增加|扩大|减|增)(?:至|到)(?:约)?$")
# 80%以上的机构要…, 90%的村庄实现…
_SHARE = re.compile(r"(?:以上|左右)?的[^，；。]{2,24}(?:要|应|须|实现|达到|完成|建成|具备|得到)")
_TIME_UNITS = frozenset({"个月", "个工作日", "工作日", "小时", "个小时", "分钟", "天", "日", "年", "秒"})
_NO_UNITS = frozenset({"岁", "级", "类", "轮", "道"})

# Verbs of doing, by field: people, building, projects and money, culture, data, land, services, supervision.
_DOING = re.compile(
    r"引进|引育|培养|培育|选拔|遴选|评选|选派|选树|选聘|招录|招收|招聘|聘任|聘请|轮训|培训|资助|扶持|支持|帮扶|结对|转移|储备|集聚|吸引|"
    r"建设|建成|新建|改造|修建|改建|扩建|续建|开工|竣工|投用|交付|铺设|架设|加装|安装|更换|加固|疏通|疏浚|清淤|硬化|亮化|绿化|造林|种植|栽植|补植|抚育|抢救|复壮|修复|治理|整治|"
    r"改善|拆除|搬迁|安置|征收|收储|供应|出让|盘活|腾退|复垦|流转|布设|布局|配备|配置|购置|采购|投放|增设|开设|设立|筹建|组建|搭建|构建|建立|打造|创建|认定|挂牌|命名|"
    r"新增|完成|安排|投资|筹集|募集|发行|争取|落实|发放|兑现|减免|招引|招商|签约|落地|入驻|入库|上市|上云|孵化|育|关停|淘汰|处置|压减|压降|精简|取消|下放|消除|解决|化解|"
    r"创作|排演|出版|拍摄|演出|举办|承办|组织|开展|发布|推出|推广|推介|制定|修订|编制|出台|形成|征集|申报|获评|"
    r"接入|开通|上线|整合|归集|共享|汇聚|开放|编目|标注|研发|攻克|突破|转化|升级|覆盖|拓展|推进|推动|启动|实施|实现|发展|开发|提升|打通|贯通|回收|更新|补充|"
    r"梳理|体检|救治|筛查|诊疗|接种|服务|救助|受益|惠及|保障|提供|脱贫|办理|办结|清理|排查|检查|抽查|抽检|检测|走访|巡查|暗访|调解|建"
)
_DONE_TO = re.compile(
    r"(?:逐[一个户件项条村家企校所]|全面|全部|集中|分类|进行|开展|予以|实行|实施)+(?:明确|化解|包案|销号|办结|排查|检查|整治|整改|改造|治理|清理|核查|修复|拆除|验收|评估)|参加|参训|开展|提供|对接|合作|签约"
)
# The figure is a fact, a rate of subsidy, a condition, a name or a count of headings.
_FACT = re.compile(
    r"目前|现有|现状|已(?!明确)|去年|上年|以来|截至|截止|共有|仍有|还有|原有|原来|累计(?:完成|已)|曾|近\d|总面积|占地|听取|位于|距|方面$|时速$"
)
_BENEFIT = re.compile(
    r"补助|奖励|补贴|奖补|贷款|贴息|返还|给予|发放标准|标准为|按每|每人|每户|每亩|每年每|罚款|处以|最高|最多|上限|封顶|一次性|单户|利率|费率|注册资本|额度|年龄|学历"
)
_CONDITION = re.compile(
    r"^\s*(?:以上|以下|以内|以外|之内|范围|左右)?\s*(?:的(?!目标|任务)|范围内|及以[上下]|\)|者|期间)"
)
_PRIORITY = re.compile(r"优先支持|可(?!持续|靠|再生)|允许|视同|每(?![年月季周])[^，]{0,4}$|符合条件")
_HEADINGS = re.compile(
    r"^(?:方面|领域|部分|环节|阶段|层面|维度|重点领域|坚定|确保|意识|维护|自信|统筹|结合|问题|要求|原则|机制|重点任务|工作组|小组|批次|类别|级别|月|季度|地区|试点|省份|[省市县](?![级属直内委政])|百分)"
)


def find_targets(text: str) -> tuple[Target, ...]:
    """The figures that the text sets as goals, in order, each once."""
    if not any(c in text for c in "0123456789０１２３４５６７８９百千万十半每各"):
        return ()
    plain = narrow(text)
    hidden = mask(plain)
    targets: list[Target] = []
    stops = [found.start() for found in _CLAUSE_END.finditer(hidden)]
    start = end = 0
    chained = False
    for found in _NUMBER.finditer(hidden):
        if found.start() >= end:
            start, end = _clause(stops, len(hidden), found.end() - 1)
            chained = False
        chained = _taken(hidden, found, start, end, chained, bool(targets))
        if chained:
            first, last = _item(hidden, found, start, end)
            targets.append(Target(plain[first:last].strip(), _quantity(found), _unit(found)))
    return tuple(dict.fromkeys(targets))


def _clause(stops: list[int], length: int, at: int) -> tuple[int, int]:
    """The clause around a place, by the places of all stops."""
    after = bisect_left(stops, at)
    return (stops[after - 1] + 1 if after else 0), (stops[after] if after < len(stops) else length)


def _taken(hidden: str, found: re.Match[str], start: int, end: int, chained: bool, before_had_one: bool) -> bool:
    before = hidden[max(start, found.start() - REACH) : found.start()]
    after = hidden[found.end() : min(end, found.end() + REACH)]
    if found["one"]:
        return _EACH_ONE.search(before) is not None and found["onenext"] not in ("级", "类")
    if found["half"]:
        return _SHORTEN.search(before) is not None or (chained and before.endswith("、"))
    return _is_goal(before, after, found, chained, before_had_one)


def _item(hidden: str, found: re.Match[str], start: int, end: int) -> tuple[int, int]:
    """The item of the list that holds the figure."""
    first = max(hidden.rfind("、", start, found.start()), start - 1) + 1
    last = hidden.find("、", found.end(), end)
    return first, last if last >= 0 else end


def _is_goal(before: str, after: str, found: re.Match[str], chained: bool, before_had_one: bool) -> bool:
    unit = _unit(found)
    tail = (found["next"] or found["wordnext"] or "") + after
    if unit in _TIME_UNITS:
        listed = chained and before.endswith("、")
        return listed or _SHORTEN.search(before) is not None or _WITHIN.search(before) is not None
    if unit in _NO_UNITS or (unit == "个" and _HEADINGS.match(tail)):
        return False
    if (
        unit in ("元", "美元", "吨", "万元")
        and _SCALE_WORD.search(before)
        and _QUALIFIES.match(tail)
        and re.search(r"[\d百十]", tail + after)
    ):
        return False
    if _RATIO.search(before) and unit in ("%", "‰"):
        return not (tail.startswith("的") or tail.rstrip().endswith(("的", "的企业", "的地方", "的机构", "的项目")))
    if unit == "%" and _BOUNDED.search(before):
        return True
    if _AT_PLACES.search(before) and _SET_UP.search(tail):
        return True
    if unit == "%" and _COVERS.search(before) and _COVERED.match(tail):
        return True
    if _FACT.search(before) or ("其中" in before and not before_had_one):
        return False
    if _CHANGE.search(before) or (unit == "%" and _SHARE.match(tail)):
        return True
    if _BENEFIT.search(before) or _PRIORITY.search(before) or _conditional(before, tail, unit, chained):
        return False
    if _REACH.search(before) or _at_start_of_chain(before, chained):
        return True
    if _DOING.search(before[-30:]) and unit not in ("次", "期", "份", "本"):
        return True
    if not before.strip("\ufffc 、") and before_had_one and (_DOING.search(tail) or _DONE_TO.search(tail)):
        return True
    return _DONE_TO.search(tail) is not None


def _conditional(before: str, tail: str, unit: str, chained: bool) -> bool:
    """``500万元以下的企业``, ``达到25%的，`` say for whom or when; ``实现90%的村庄…`` does not."""
    if unit == "%" and _REACH.search(before):
        return tail.rstrip().endswith("的")
    return _CONDITION.match(tail) is not None or (tail.rstrip().endswith("的") and not chained)


def _at_start_of_chain(before: str, chained: bool) -> bool:
    """``引进30名…和50名…``: the verb of the first figure governs those that 、, 和 and 及 join to it."""
    return chained and re.search(r"[、和及与](?:[^、和及与，]{0,20})$", before) is not None


def _quantity(found: re.Match[str]) -> float:
    if found["half"]:
        return 0.5
    if found["words"] or found["sum"] or found["one"]:
        return to_int(found["words"] or found["sum"] or found["one"]) or 0
    scale = found["scale"] or ("" if found["lowscale"] in (None, "%") else found["lowscale"])
    value = Decimal(found["low"].replace(",", "").replace("，", "")[:30]) * _SCALE[scale]
    return int(value) if value == value.to_integral_value() else float(value)


def _unit(found: re.Match[str]) -> str:
    return found["unit"] or found["wordunit"] or found["oneunit"] or found["sumunit"] or found["halfunit"]
