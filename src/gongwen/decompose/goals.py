"""Whether the words around a figure make it a goal.

A figure is a target when the words say so: a comparison in front of it (达到, 不少于, 压减到) or a verb of doing
earlier in its clause (建设, 培训, 完成). Present state, past results, rates of subsidy, conditions and the numbers in
names are none.
"""

from __future__ import annotations

import re

from gongwen.decompose.figures import following, unit
from gongwen.decompose.verbs import DOING

# A comparison just before the figure.
_REACH = re.compile(
    r"(?:达到?|不少于|不低于|不得少于|不得低于|不小于|不高于|不超过|不多于|超过|超|突破|高于|低于|至少|力争|保持在?|稳定在|控制在?|维持在|完成|实现|"
    r"增长|增速|增加|新增|递增|提高|提升|上升|下降|降低|减少|减|压减|压缩|缩短|缩减|收窄|扩大|增|降|升|削减)(?:[到至为在了约以]|到约|幅度|率)*(?:约|近|\s)*$"
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
# 载体要安排30%左右的场地免费提供.
_SET_ASIDE = re.compile(r"(?:安排|拿出|留出|预留|划出|腾出)$")
# 要将50%以上的资金用于养老服务.
_TAKEN_FROM = re.compile(r"(?:要|应|须)?将$")
_USED_FOR = re.compile(r"(?:以上|左右)?的[^，。；]{1,12}用于")
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
_CHANGE = re.compile(r"(?:降|降低|下降|压减|压缩|减少|收窄|提高|提升|上升|增加|扩大|减|增)(?:至|到)(?:约)?$")
# 由现有的86个增加到110个: what there is now is where the change begins.
_FROM_TO = re.compile(r"(?:由|从)(?:现有|目前|原有|现在)?[^，。；]{0,12}\d[^，。；]{0,12}$")
# 80%以上的机构要…, 90%的村庄实现…
_SHARE = re.compile(
    r"(?:以上|左右)?的[^，；。]{2,24}(?:要|应|须|能|全部|实现|达到|完成|建成|具备|得到|配备|开展|设立|通过|纳入|建立|覆盖|参加|接入)"
)
_TIME_UNITS = frozenset({"个月", "个工作日", "工作日", "小时", "个小时", "分钟", "天", "日", "年", "秒"})
# 受教育年限提高到11.3年, 人均预期寿命提高1岁.
_MEASURED_IN_YEARS = frozenset({"年", "岁"})
_LENGTHENED = re.compile(r"(?:年限|寿命|年龄)[^，。；\d]{0,8}(?:提高|增加|达到?|延长)[到至了]?$")
# 发言控制在8分钟以内.
_SPEECH = re.compile(r"每篇|发言|汇报|讲话|会期|时长")
_NO_UNITS = frozenset({"岁", "级", "类", "轮", "道"})
_SHARES = frozenset({"%", "‰"})
_MONEY = ("元", "美元", "欧元", "万元")
_TIMES = frozenset({"次", "期", "份", "本"})
_COURSE = re.compile(r"培训班?$")
_OR_MORE = re.compile(r"(?:以上|左右)")
# 对7个问题逐项销号, 3个县通过评估: counts of what is to be got over, or to pass.
_SETTLED = re.compile(
    r"(?:[^，。]{0,6}问题|隐患)[^，。]{0,4}(?:逐[项一个条件]|全部|限期)[^，。]{0,6}(?:销号|整改|化解|解决|到位)"
)
_PASSED = re.compile(
    r"[省市县区乡镇村个项家所][^，。]{0,10}(?:通过|获评|入选|创成|建成|达到)[^，。]{0,12}(?:评估|验收|认定|评审|命名|称号|标准)"
)
# 每项激励名额不超过5个; 每张床位不超过3000元: how many are chosen, what is paid for each.
_PLACES_GIVEN = re.compile(r"名额[^，。；]{0,6}$")
_FOR_EACH = re.compile(r"每(?:张|台|套|辆|名|人|户|亩|件|份|头|只|平方米)[^，。；\d]{0,10}$")
# 由8个压减到3个: only where the change ends is a goal.
_FROM = re.compile(r"(?:由|从|自)(?:现行的?|现有的?|原来的?|目前的?|原先的?|每人|每月|\s)*$")
# 由各市派1名代表组成, 以580个单元为重点: what something is made of, or looks at.
_MADE_UP = re.compile(
    r"(?:组成|构成)(?:$|[^的]{0,2}$)|为(?:重点|主体|主|基础|单元)$|^(?!以)[^，]{0,8}为(?:重点|主|基础)"
)
# 落实15条措施, 围绕5个方面、20项指标: figures of what other papers say.
_WORDS_OF_OTHERS = re.compile(r"(?:落实|执行|贯彻|遵守|根据|按照|对照)[^，]{0,12}$")
_WORDS = re.compile(r"[^，]{0,6}(?:措施|政策|意见|规定|要求|制度|原则|内容|指标|任务|举措)")
_AROUND = re.compile(r"(?:\d+[.．、])?(?:紧紧)?(?:围绕|对照|聚焦|根据)(?!.*(?:建设|打造|培育|实施|完成|新增|引进))")
# 10亿元以上项目2个.
_OVER = re.compile(
    r"(?:以上|以下|级)(?:的)?[^，。；、\d]{0,8}(?:项目|企业|集群|园区|产业|单品)[^，。；、]{0,6}[\d百十]"
)
# 总投资超过1亿元的项目, 对存活率超过60%的单位: the figure tells which.
_OF_THAT_SIZE = re.compile(r"^(?:以上|以下)?(?:的)(?:项目|企业|公司|大户|主体|产品)")
_PAID = re.compile(
    r"(?:以上|以内|左右)?(?:的比例|的标准)?(?:提前|予以|一次性|统一)?(?:预付|支付|给予|拨付|返还|补助|奖励|计提|缴纳|发放|上浮|安排|提取|列支)"
)
_BENEFIT_RATIO = re.compile(r"(?:报销|救助|补助|补贴|奖励|返还|补偿|贴息)比例")
_OF_THOSE = re.compile(
    r"的$|^(?:以上|以下)?的[^，]{0,12}(?:企业|单位|地方|机构|项目|学校|地区|部门|个人|人员|县|市|区|省|街道|乡镇|村|园区|平台|团队|医院)$|^的(?:比例|标准)"
)
_THOSE = re.compile(
    r"(?:以上|以下)?的[^，]{0,12}?(?:企业|单位|地方|机构|项目|学校|地区|部门|个人|人员|团队|园区|县|市|区|村)"
)
_WHOM = re.compile(r"(?:[^，]{0,4}[。；])?(?:对|给予?|向|凡|符合|支持|满)")
# 达到2000名的招生规模.
_SIZE_OF = re.compile(r"^(?:以上)?的[^，]{0,6}(?:规模|水平|能力|总量)")
_FUND_OF = re.compile(r"(?:设立|组建|发起|筹建|建立)[^，]{0,8}(?:总?规模)(?:约|达到?|为|不低于)?$")
# 资金1500万元由财政局解决.
_FUNDED_BY = re.compile(
    r"(?:左右)?(?:，?由[^，]{2,20}(?:解决|安排|保障|筹措|列支|承担|落实|拨付)|(?:及时|足额|全额|全部)*(?:拨付|兑现|发放|筹集|落实)?到位)"
)
# 违规发放的2.3万元予以清退.
_GIVEN_BACK = re.compile(r"(?:已|全部|全额|限期)?(?:予以|进行)?(?:清退|收缴|追缴|追回|退缴)")
# 失业人员再就业2.5万人.
_GAINED = re.compile(r"(?:就业|创业|脱贫|参保|入库|入规|净增|受训|参训)$")
# 备案率100%, 涨幅3%左右: a rate is followed by its goal.
_RATE = re.compile(
    r"(?<![税利费汇])(?:率|增速|增幅|涨幅|降幅|比重|占比)(?:约|均|都|为|要|应|保持|[（(][^（）()]{0,10}[)）])*$"
)
# …50家，其中独角兽企业1家.
_OF_WHICH = re.compile(r"\s*其中(?!有)[^，]{0,14}$")
# 为6.2万名女生免费接种.
_FOR_SO_MANY = re.compile(r"(?:^|[，、])为(?:全[省市县区]|符合条件的)?$")
_SERVED = re.compile(r"免费|提供|发放|配备|开展|解决|办理|接种|实施|购买")

_DOING = re.compile(DOING)
_DONE_TO = re.compile(
    r"(?:逐[一个户件项条村家企校所]|全面|全部|集中|分类|进行|开展|予以|实行|实施)+(?:明确|化解|包案|销号|办结|排查|检查|整治|整改|改造|治理|清理|核查|修复|拆除|验收|评估|复核|核实|复查|约谈|督导|走访|审计|抽检|检测|抽查|截污|加固|搬迁|清淤|疏浚|封堵|改造)|参加|参训|开展|提供|对接|合作|签约"
)
# The figure is a fact, a rate of subsidy, a condition, a name or a count of headings.
_FACT = re.compile(
    r"仅|^(?:截至)?[12]\d{3}年(?:全[省市县区州])?(?:已|共)|目前|现有|现状|已(?!明确)|(?<![较比])(?:去年|上年)|以来|截至|截止|共有|仍有|还有|原有|原来|累计(?:完成|已)(?!.*(?:不少于|不低于|超过|达到?))(?<![前争保划要]累计完成)(?<![一二两三四五]年累计完成)|曾|近\d|总面积(?!稳定|达到?|扩大|控制|保持|不)|占地(?!区|方)|(?<!完成)总投资额?(?:约|为|达)?$|需求|听取|位于|距|方面$|时速$"
)
_BENEFIT = re.compile(
    r"补助|奖励|补贴|奖补|(?<!新增)(?<!投放)(?<!发放)贷款(?!余额|增速|规模|总量|增长)|津贴|贴息|返还|给予|发放标准|标准为|按每|每人|每户|每亩|每年每|罚款|处以|最高|最多|上限|封顶|一次性|单户|单笔|单次|单张|每笔|每次|利率|费率|注册资本|额度|年龄|学历"
)
_CONDITION = re.compile(
    r"^\s*(?:以上|以下|以内|以外|之内|范围|左右)?\s*(?:的(?!目标|任务|维修|改造|建设|整治|治理|更新|更换|安装|修复|摸底|登记|签约|验收|排查|整改|搬迁|拆除|清理)|范围内|及以[上下]|\)|者|期间)"
)
_PRIORITY = re.compile(
    r"优先支持|(?<![许认])可(?!持续|靠|再生|支配|比|控|用|见|追溯|视)|允许|视同|(?<!达到)(?<!不少于)(?<!不低于)每(?![年月季周])[^，]{0,4}$|符合条件"
)
# 达到每万人500台: a density.
_DENSITY = re.compile(r"(?:达到?|不少于|不低于|超过|[加高升]到)每[百千万]?[^，\d]{1,4}$")
# 开展评估不少于20万人次: so much is to be done at least.
_DONE_AT_LEAST = re.compile(rf"(?:{DOING})[^，。；\d]{{0,12}}(?:不少于|不低于|不得少于|超过|达到?)$")
# 建成容积不低于1.2万立方米的应急池, 组建不少于300人的队伍: the size of what is to be made.
_MADE_OF_SIZE = re.compile(
    r"(?:建成|新建|建设|组建|设立|打造|形成|配建|构建|开发)[^，。；\d]{0,10}(?:不少于|不低于|达到?|不小于)$"
)
# 对剩余37处易涝点制定整治方案: what is to be dealt with, one by one.
_DEALT_WITH = re.compile(
    r"[^，。；]{1,16}?(?:制定|责令|限期|“?一\S一策|整治|整改|改造|治理|排查|挂牌|销号|建立台账|建档|约谈|处置|化解|清退|安排|落实|明确|盯守|值守|逐(?![步年月级渐日次])|(?:要|应|须)(?:立即|马上|全部|限期|逐))"
)
_DEAL_WITH = re.compile(
    r"(?:^|[，；。：、\ufffc])(?:要|应|须)?对(?:剩余|其余|余下|已?排查出|已?发现|全[省市县区]|辖区|现存|存量)?(?:的)?$"
)
# 发放创业贷款5亿元: lent by those who are told to.
_LENT = re.compile(r"(?:发放|投放|新增|落实|争取)[^，。；、]{0,8}贷款$")
# 326处隐患点逐点落实责任人, 5家企业要在春节前完成搬迁: said of each of them.
_EACH_OF_THEM = re.compile(
    r"[^，。；]{0,16}?(?:逐(?![步年月级渐日次])[\u4e00-\u9fff]|由[^，。；]{2,20}负责|(?:(?:要|须|应)(?:[于在][^，。；]{2,10}前)?(?:全部|基本)?|全部)(?:完成|实现|达到|建成))"
)
_ALONE = re.compile(r"(?:^|[、\ufffc])\s*(?:对|剩余|其余|余下|[^，。；对]{2,14}的)?(?:的)?$")
# …不少于5支、人员600人以上，冲锋舟40艘: one more item of what was demanded.
_ONE_MORE = re.compile(r"[\u4e00-\u9fff]{2,8}$")
_NOTHING_MORE = re.compile(r"(?:以上|左右|以内)?$")
# 总产量24.5亿斤以上, beside a goal.
_MEASURE = re.compile(r"(?:产量|产值|面积|总量|规模|总数|数量|投资额?|收入|存栏|出栏|人数|总额)$")
# 每月100元高龄津贴: what is paid.
_IS_PAID = re.compile(r"(?:的)?[^，。；、]{0,6}(?:津贴|补贴|补助|奖励|奖金|救助金|生活费|抚恤金|慰问金|奖补)")
# 重点支持20个县建设产业园.
_HELPED = re.compile(r"(?:支持|推动|培育|打造)$")
_PLACES = frozenset("省市县区")
# 依托12个开发区开展试点: by what it is done.
# 统筹安排整治资金1800万元, 再安排5000万元: money to be made ready.
_MADE_READY = re.compile(
    r"(?:(?:安排|筹措|筹集|落实|拨付|下达|争取|投入|配套|到位)(?!标准)[^，。；、的\d]{0,18}(?:资金|经费|投资|专款)|(?:再|追加|新增|另行?)(?:安排|拨付|筹措|投入|下达))(?:约|不少于|不低于)?$"
)
# 减轻企业负担200亿元; 力争减税100亿元.
_RELIEVED = re.compile(
    r"(?:减轻|降低|减少|节约|节省)[^，。；、\d]{0,10}(?:负担|成本|税费|费用|支出)(?:约|不少于|超过)?$"
)
# 归集电子证照不少于260类: kinds of what is made, counted.
_KINDS_MADE = re.compile(
    r"(?:归集|收录|梳理|公布|覆盖|实现|推出|制作|编制|上线|新增)[^，。；\d]{0,10}(?:不少于|达到?|超过)?$"
)
_AT_LEAST = re.compile(r"(?:不少于|至少)$")
_RELIED_ON = re.compile(r"(?:依托|利用|借助|通过)(?:现有|已有)?$")
_HEADINGS = re.compile(
    r"^(?:方面|领域|部分|环节|阶段|层面|维度|重点领域|坚定|确保|意识|维护|自信|统筹|结合|问题|要求|原则|机制|重点任务|工作组|小组|[^，]{0,4}(?:检查|督查|督导|核查|调研|巡查)组|批次|类别|级别|月|季度|地区|试点|省份|[省市县](?![级属直内委政])|百分)"
)


def is_one_for_each(before: str) -> bool:
    """Whether the words before 一座 ask it of every place: 每个县建成一座."""
    return _EACH_ONE.search(before) is not None


def is_shortened(before: str) -> bool:
    """Whether something is brought down to the time that follows."""
    return _SHORTEN.search(before) is not None


def is_goal(before: str, after: str, found: re.Match[str], chained: bool, before_had_one: bool) -> bool:
    """Whether a figure is a goal, by the words ``before`` and ``after`` it in its clause.

    ``chained``: the figure before it in the clause is one. ``before_had_one``: the text named a goal already.
    """
    kind = unit(found)
    tail = following(found) + after
    if kind in _MEASURED_IN_YEARS and _LENGTHENED.search(before):
        return True
    if kind in _TIME_UNITS:
        listed = chained and before.endswith("、")
        if _SPEECH.search(before):
            return False
        return listed or _SHORTEN.search(before) is not None or _WITHIN.search(before) is not None
    if _is_no_quantity(kind, before, tail):
        return False
    if kind in _SHARES and (share := _is_share(before, tail)) is not None:
        return share
    if kind in _MONEY and (_FUNDED_BY.match(tail) or _GIVEN_BACK.match(tail)):
        return True
    if kind in _MONEY and (_LENT.search(before) or _RELIEVED.search(before) or _MADE_READY.search(before)):
        return True
    if kind in _MONEY and _IS_PAID.match(tail) and re.search(r"每|一次性|标准", before):
        return False
    if tail.startswith("的标准") or _PLACES_GIVEN.search(before):
        return False
    if kind in _MONEY and _FOR_EACH.search(before):
        return False
    if _MADE_OF_SIZE.search(before) or _DENSITY.search(before):
        return True
    if (kind not in _MONEY and _CHANGE.search(before) and _FROM_TO.search(before)) or (
        "对" in before and _DEAL_WITH.search(before) and _DEALT_WITH.match(tail)
    ):
        return True
    if (_AT_PLACES.search(before) and _SET_UP.search(tail)) or (_FUND_OF.search(before) and kind in _MONEY):
        return True
    if _FACT.search(before) or ("其中" in before and not before_had_one):
        return False
    if _SETTLED.match(tail) or _PASSED.match(tail):
        return True
    if _CHANGE.search(before) and not (kind in _MONEY and _BENEFIT.search(before)):
        return True
    if before_had_one and (
        (_MEASURE.search(before) and _OR_MORE.match(tail))
        or (kind not in _MONEY and _ONE_MORE.fullmatch(before) and _NOTHING_MORE.fullmatch(tail))
    ):
        return True
    if _ALONE.search(before) and _EACH_OF_THEM.match(tail):
        return True
    if (kind not in _MONEY and _DONE_AT_LEAST.search(before) and not _OF_THOSE.search(tail)) or _BOUNDED.search(before):
        return True
    if _BENEFIT.search(before) or _PRIORITY.search(before) or _conditional(before, tail, kind, chained):
        return False
    if (
        _REACH.search(before)
        or _GAINED.search(before)
        or _at_start_of_chain(before, chained)
        or (_OF_WHICH.match(before) and before_had_one)
    ):
        return True
    if _DOING.search(before[-30:]) and (
        kind not in _TIMES or _OR_MORE.match(tail) or (kind == "期" and _COURSE.search(before))
    ):
        return True
    if not before.strip("\ufffc 、") and before_had_one and (_DOING.search(tail) or _DONE_TO.search(tail)):
        return True
    return _DONE_TO.search(tail) is not None or (
        _FOR_SO_MANY.search(before) is not None and _SERVED.search(tail) is not None
    )


def _is_no_quantity(kind: str, before: str, tail: str) -> bool:
    """A count of headings or members, where a change begins, or the size that tells which project is meant."""
    if _SETTLED.match(tail) or _PASSED.match(tail):
        return False
    if (kind == "类" and _KINDS_MADE.search(before)) or (kind == "轮" and _AT_LEAST.search(before)):
        return False
    if kind in _NO_UNITS or _FROM.search(before) or _MADE_UP.search(tail):
        return True
    if kind == "个" and _HEADINGS.match(tail) and not (tail[:1] in _PLACES and _HELPED.search(before)):
        return True
    if _RELIED_ON.search(before):
        return True
    if kind in ("条", "项", "个") and (
        (_WORDS_OF_OTHERS.search(before) and _WORDS.match(tail)) or _AROUND.match(before)
    ):
        return True
    if kind in _MONEY and _OVER.match(tail):
        return True
    if kind not in (*_MONEY, "吨") or not _SCALE_WORD.search(before) or not _QUALIFIES.match(tail):
        return False
    return re.search(r"[\d百十]", tail) is not None or _OF_THAT_SIZE.match(tail) is not None


def _is_share(before: str, tail: str) -> bool | None:
    """Whether a percentage is a goal; None where its words alone do not say."""
    if _CHANGE.search(before) and _FROM_TO.search(before):
        return True
    if _PAID.match(tail):
        return False
    if _RATIO.search(before):
        return not (_BENEFIT_RATIO.search(before) or tail.startswith("的") or _OF_THOSE.search(tail))
    if _BOUNDED.search(before):
        return True
    if _SET_ASIDE.search(before) or (_TAKEN_FROM.search(before) and _USED_FOR.match(tail)):
        return True
    if _COVERS.search(before) and _COVERED.match(tail):
        return True
    if _FACT.search(before) or ("其中" in before and _BENEFIT.search(before)):
        return False
    if _SHARE.match(tail):
        return True
    return True if _RATE.search(before) and not _BENEFIT.search(before) and not tail.startswith("的") else None


def _conditional(before: str, tail: str, kind: str, chained: bool) -> bool:
    """``500万元以下的企业``, ``达到25%的，`` say for whom or when; ``实现90%的村庄…`` does not."""
    if kind in _SHARES and _REACH.search(before):
        return tail.rstrip().endswith("的") or (_WHOM.match(before) is not None and _THOSE.match(tail) is not None)
    if _SIZE_OF.match(tail) and _REACH.search(before):
        return False
    return _CONDITION.match(tail) is not None or (tail.rstrip().endswith("的") and not chained)


def _at_start_of_chain(before: str, chained: bool) -> bool:
    """``引进30名…和50名…``: the verb of the first figure governs those that 、, 和 and 及 join to it."""
    return chained and re.search(r"[、和及与](?:[^、和及与，]{0,20})$", before) is not None
