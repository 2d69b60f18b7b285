"""The words that follow the name of a unit when it is told to do something: 要, 负责, 于…前, 抓紧, 做好."""

from __future__ import annotations

import re
from functools import lru_cache

from gongwen.decompose.masks import HIDDEN
from gongwen.decompose.unitnames import LAST
from gongwen.decompose.verbs import DOING

MODAL = r"(?:是|作为)(?=[^，。；]{2,40}，(?:要|应|须|负责|必须))|要(?!求|素|点|闻|件|害|领|紧|地|塞|么)|应当|应(?!急|用|对|收|届|变|邀|付|答|试|聘|征|诉|税|急)|须|需(?!求)|必须|务必|不得|不准|严禁"
ROLE = r"负责(?!人|同志|的|制(?![定订作]))|牵头|会同(?!步)|主办|承办|承担|主导"
ASSIST = r"配合|协助|参与|参加|协同|[会协]办(?!室|法|公)"
_MANNER = (
    r"抓紧|尽快|及时|立即|马上|适时|定期|切实|认真|进一步|统一|分别|共同|同步|具体|主动|积极|全面|严格|依法|率先|逐步|继续|适当|足额|优先|稳步|稳妥|有序|妥善|扎实|按照|按(?!揭|理)|根据|依据|依照|依(?:职责|规)|"
    r"结合|对照|围绕|参照|比照|对标|依托|(?:(?<![处位属在对低高优终关至由用基限源])|(?<=单位))于|(?<!所)在(?!线|建|册|岗|职|校|京)|从(?!业|事)|自(?!然|治|主|由|贸|动|身|愿|我|行车)|以(?!上|下|外|内|及|来|色)|每(?!个|一)|"
    r"\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)?(?:之|以)?前|通过|针对|对(?!外|口|象|策|接|照|标)|把|将(?!军)|向(?!社会)|就(?!业|近|医)|要素?"
)
_VERB = (
    r"做好|完成|制定|制订|组织(?!部|法|人事)|开展|推进|推动|加强|落实|安排|汇总|报送|报(?!社|告|名|刊|道|业)|提供|建立|健全|完善|统筹|研究(?!所|院|室|会|中心|生)|提出|编制(?!部|办|委|机构)|"
    r"印发|出台|协调(?!小组|办|局|领导|机制)|督促|督导(?!组)|指导(?!意见|组|中心|委|小组)|履行|解决|修订|设立|明确|细化|加快|强化|深入|深化|梳理|审核(?!中心)|监督(?!管理|检查委|执法|所|局|委)|筹备|保障(?!部|局|厅|中心|和|房|性)|优化|"
    r"对接|招聘(?!会|办)|跟踪|核实|核查|整改|处理|办理|支持|收集|整理|公布|发布|启动|实施|组建|确保|抓好|拿出|形成|摸清|排查|清理|开(?:通|设|办)|牵头|贯彻|召开|选派|配备|拨付|筹措|审定|提交|填报|更新|"
    r"(?:验收|审批|审查|评审|复核|核定|通报|调度|移交|公示|公开|挂牌|确定|受理|批复|答复|签订|发放|征集|评选|遴选|考核|评估|抽查|督查|检查|巡查|走访)(?!室|组|办|局|中心|站|所|队|处|科|员|院|委|机构|会|部|单位|覆盖|合格|比例|率|数量|力度|工作|情况|结果|意见|制度|标准|方案|事项|要求|的)|"
    r"压实|扛牢|增强|提高|提升|引导|鼓励|带头|推行|推广|搭建|举办|汇报|反馈|备案"
)
# 各地区主要负责同志要…: told to the head of a unit, meant for the unit.
_HEAD = r"(?:(?:党委|党组|党政|支部)?(?:书记|[校院局厅部处县市区镇乡]长|主任|主要领导|一把手))"
_PERSON = rf"(?:(?=[的党行主分负领支书校院局厅部处县市区镇乡一])(?:的?(?:党政|行政)?(?:主要|分管)?(?:负责同志|负责人|领导同志|领导)|{_HEAD}(?:[、和]{_HEAD}){{0,2}}))?"
_PREFIX = r"(?:都|均|也|还|仍|则|再|先|同时|原则上)?"


@lru_cache(maxsize=64)
def cue_after(endings: str = "") -> re.Pattern[str]:
    """The pattern of a cue right behind a name; names end as units' names do, or in one of ``endings``.

    Looking back at the name's last character spares trying every cue at every place.
    """
    last = re.escape("".join(sorted(LAST | set(endings))))
    return re.compile(
        rf"(?<=[{last}面等）){HIDDEN}])(?:(?P<modal>{_PERSON}{_PREFIX}(?:{MODAL}))|(?P<role>(?:具体|统一|共同|分别|联合|主要|包干|全权|直接)?(?:{ROLE}))|"
        rf"(?P<assist>(?:积极|密切|共同|予以|做好|全力|派员)?(?:{ASSIST}))|(?P<act>{_PREFIX}(?:{_MANNER}|{_VERB})))"
    )


# 将 announces what the issuer itself will do; it gives nobody a task.
PROMISE = re.compile(
    r"(?:还|也|都|均)?(?:将(?=予以|对(?!外|口)|适时|视情|定期|不定期|给予|严肃|依法|开展|进行)|将(?!其|该|本|有关|相关|所|各|全|此|自查|总结|名单|方案|落实|贯彻|整改|进展|年度|结果|情况|工作|[^，。]{2,20}(?:报送|报|提交|纳入|列入|作为))|拟)"
)
WITH = re.compile(
    r"会同(?!步)|联合(?!国|会|社)|协同|会商|(?<![工招协磋通])商(?=国家|有关|各|财政|相关|省|市|县)(?!场|标)"
)

# A point that begins with what to do: 补植岸边柳树. 培训内容, 建设规模 are headings of what is told.
_DOES = re.compile(
    rf"(?:{DOING})(?!部|局|厅|委|单位|行|内容|规模|目标|对象|方式|条件|标准|情况|主体|原则|周期|期限|时间|地点|范围|现状)"
)
# Words of a requirement without a subject.
_REQUIRE = re.compile(
    rf"(?:^|[，；。：、\ufffc])\s*(?:[^，。；]{{2,16}}[前内底])?(?:(?:请(?!示)|并|同时|也|还|都|均|各地|务必|切实|进一步)?(?:{MODAL}|严格|确保|切实|务必|坚决|严禁|杜绝|禁止|{_VERB}|"
    r"成立|构建|推行|推广|规范|清理|整治|压缩|扩大|增加|统一|探索|培育|打造|发挥|建设|培养|引进|举办|实行|简化|取消|下放|放宽|降低|坚持|着力|大力|充分|"
    r"逐[项一个户条级]|全力|消除|坚守|守住|筑牢|夯实|扎实|稳步|精准|协同|集中|分步|分级|分片|组织|动员|发动|倡导|引入|打通|破除|压减|减轻|提高|提升|增强|推出|丰富|拓宽|延伸|弘扬|保护|恢复|保持|维护|"
    r"选择|选取|试行|争取|力争|放宽|尽快|及早|凡|一律|适当|优先|针对|认真|积极|全面|持续|深入|稳妥|有序|逐步|充实|创新|利用|运用|盘活|治理|改造|新建|聚焦|突出|严肃|严厉|畅通|及时|妥善|合理|科学|重点|常态化|分类|依法|有效|从严|精准|允许|"
    r"对(?!外)|按照|根据|围绕|以|通过|在|将|把|于|从|自|每)|[^，。；]{2,60}?(?:应(?!急|用|对)|(?<![主重需必首次简纪摘概提纲扼])要(?!求|素|点)|须|必须|不得|请(?=于|在|务必|及时|按时|按期|[^，。；]{2,12}前)))"
)
_ANNOUNCE = re.compile(
    r"(?:成立|设立|组建|由).{2,60}(?:组长|主任|召集人|成员|组成|担任)|(?:办公室|秘书处|专班)设在|简称"
)


_ACCOUNT = re.compile(
    r"^(?:(?:主要|重点)?(?:内容|重点|范围|对象)?(?:是|为|包括)[：:]|近年来|目前|当前|截至|随着|去年|今年以来|[^，。]{2,24}以来|[^，。]{2,30}(?:成立于|位于|是指))"
)


_SO_FAR = re.compile(r"\s*(?:近年来?|去年|前期|此前|截至(?!时间)|[^，。；]{2,24}以来)[^，。；]{0,16}，")
_DONE = re.compile(
    r"已(?:经|按期|如期|全部|基本)?[^，。；]{0,4}(?:完成|办结|建成|实现|落实)|正在(?:办理|推进|实施|建设)|取得[^，。；]{0,10}(?:成效|进展|成绩)"
)
_NOUN_BEFORE = r"(?<![主重需必首次简纪摘概提纲扼])"  # 主要, 重要, 需要 demand nothing
_DEMANDS = re.compile(rf"{_NOUN_BEFORE}(?:{MODAL})|{ROLE}|请(?!示|求|假|柬)|[前内](?:完成|报|向|将|印发|办理)|继续")


# 6月下旬，市政府督查室会同市水务局对…进行了专项督查: whoever did it is told nothing.
_INSPECTED = re.compile(r"[^。；：]{4,120}?(?:进行|开展|组织|完成)了[^。；：]{0,30}。?$")
_ORDERS = re.compile(rf"{_NOUN_BEFORE}(?:{MODAL})|请(?!示|求|假|柬)|[前内](?:完成|报|向|将|印发|办理)")


def is_account(hidden: str) -> bool:
    """Whether a sentence tells what has been done so far: 去年以来，各部门密切配合，12项任务已完成9项。

    It begins with the time that has passed, or tells of what is done, and demands nothing.
    """
    if _INSPECTED.match(hidden) is not None:
        return _ORDERS.search(hidden) is None
    told = _SO_FAR.match(hidden) is not None or _DONE.search(hidden) is not None
    return told and _DEMANDS.search(hidden) is None


# 公示是保障知情权的重要措施: what something is, not what to do.
_WHAT_IT_IS = re.compile(r"[^，。；：]{2,30}?(?:是指|是|指)(?!否)[^，。；：]{4,}")
# 会议确定了…, 发生了…: told of what has happened.
_TOLD = re.compile(
    r"(?:进行|确定|形成|取得|作出|提出|发生|达到|显示|开展|建立|召开|听取|印发|出台|出现|表明|发现|增长|下降)(?:过)?了|共发生|经研究认为"
)


def is_requirement(hidden: str) -> bool:
    """Whether words without a subject demand something.

    An announcement (成立…小组，组长由…担任) and an account of the state of things do not.
    """
    stripped = hidden.strip()
    if stripped.rstrip("。；，、").endswith("的") or (
        (_TOLD.search(stripped) or _WHAT_IT_IS.match(stripped)) and not _DEMANDS.search(stripped)
    ):
        return False
    if not stripped or _ANNOUNCE.search(stripped) or _ACCOUNT.match(stripped):
        return False
    return _REQUIRE.search(stripped) is not None or _DOES.match(stripped) is not None
