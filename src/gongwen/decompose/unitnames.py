"""Does this look like the name of a unit (单位)? Told by how such names end and by what they never contain."""

from __future__ import annotations

import re
from functools import lru_cache

from gongwen.decompose.masks import HIDDEN
from gongwen.lexicon import EMPTY, Lexicon

LONGEST = 32

# How names of offices, companies, schools and collectives end.
_ENDINGS = "部委局厅办署院会府行社"  # 财政部 发展改革委 公安局 工业和信息化厅 网信办 海关总署 国务院 证监会 市政府 人民银行 供销社
_WORDS = (
    "中心|集团|公司|大学|学校|学院|党校|高校|院校|院所|研究所|研究院|医院|医疗机构|团队|总队|支队|大队|海关|工委|纪委|党委|党组|"
    "团委|妇联|科协|学联|青联|团中央|中支|侨联|残联|文联|社科联|工商联|总工会|协会|学会|商会|联盟|街道|镇街|社区|乡镇|镇|乡|村|园区|开发区|高新区|新区|"
    "示范区|试验区|管委|管委会|基地|机关|部门|单位|机构|企业|智库|地方|地区|各地|城市|各省|各市|各县|各区|各州|各旗|组织|团体|"
    "领导小组|专班|工作组|督导组|督查组|检查组|核查组|攻坚组|指挥部|联席会议|委办|秘书处|电网|银行|支行|分行|电视台|报社|出版社|台|处|科|室|派出所|事务所|交易所|监管所|管理所|司法所|税务所|财政所|检测所|站所|站|队|厂|矿|场|馆|"
    "法院|检察院|实验室|研究室|督查室|参事室|档案馆|图书馆|博物馆|军区|战区|武警|消防救援|铁塔|电信|移动|联通|"
    "省份|省|市|县|区|州|盟|旗|自治区|直辖市|县级市|地级市|基金|联社|工商业联合会|总社|兵团|各方|双方|运营商|业主|主体|新闻媒体|防指|"
    "中央财政|级财政|地方财政|省财政|市财政|县财政|区财政"
)
_END = re.compile(rf"(?:[{_ENDINGS}]|{_WORDS})$|^你们$")
# The last characters of all such endings: a quick look before the patterns are tried.
LAST = frozenset(_ENDINGS) | frozenset(word[-1] for word in _WORDS.split("|")) | {"们"}

# Common words with the same endings that are no units.
_NOT_END = re.compile(
    r"(?:全|内|干|外|局|头|底|顶|根|细|俱乐|(?:^|[^华])[东西南北中])部$|(?:格|布|结|大|全|破|开|残|僵|当)局$|"
    r"(?:督|主|举|承|交|兴|开|申|创|筹|查|催|协|转|合|领|代|帮|通|严|快|公|民|好|一网通|即)办$|部署$|"
    r"(?:社|机|大|开|集|参|约|学会|宴|幸|误|体|领|赛|博览|运动|展览|座谈|推进|动员|现场|培训|常务|交流|例|工作|"
    r"调度|视频|电视电话|全体|专题|常委|办公|总结|表彰|发布|推介|洽谈|听证|组委)会$|(?<!委员)(?<!管委)(?<!常委)会会$|"
    r"(?:执|进|实|推|运|(?<!农)发|施|履|先|通|同|试|言|可|自|举|旅|例|银|现|暂|盛|流|平|步|飞)行$(?<!人民银行)(?<!银行)(?<!总行)|"
    r"(?:到|此|随|好|用|益|害|坏|去|查|惩|深|长|短|妥善|处)处$|"
    r"(?:学|本|各|全|多|分|单)科$|(?:小|城|郊|景|灾|山|片|厂|禁|盲|误|时|棚户|生活|居民|居住|库|湖|保护|功能分)区$|(?<=所)需$|(?:平|舞|后|登|上)台$|"
    r"(?:市|立|现|在|到|入|进|退|登|广|农|机|牧|林|渔|考|开)场$|(?:教|温)室$|(?:排|军|插)队$|"
    r"(?:社会|人民|政|政治|现代)主体$|(?:可能|一)性$"
)
# Words with which a clause begins, but never a name.
_NOT_START = re.compile(
    r"(?:鼓励|先行|查结|聚焦|支持|扩大|合理|制订|显示|整(?!改)|深刻|引导|推动|加强|完善|建立|健全|督促|指导|加快|强化|落实|深化|优化|规范|严格|加大|提高|提升|促进|推进|开展|实施|允许|授权|依托|结合|根据|通过|充分|"
    r"坚持|围绕|针对|面向|关于|需要|涉及|成立|设立|组建|形成|确保|实现|切实|积极|努力|着力|大力|进一步|继续|逐步|全面(?!深化)|明确|做好|抓好|发挥|利用|运用|采取|制定|编制|修订|印发|"
    r"发布|公布|调整|整合|统筹|培育|打造|构建|完成|新增|创新|探索|压实|建设(?!部|局|厅|银行|委|集团|单位|行政|主管|工程|兵团|和|、)|出台|听取|帮助|带动|厚植|衡量|代表(?!处|团)|"
    r"统计(?!局|部|机构|处|科)|作为|应(?!急)|要|发现|只|移送|转送|报(?!社|业)|送|委托|指定|依靠|吸引|招募|聘请|选派|邀请|动员|发动|推荐|检查|考核|减轻|压减|打击|查处|惩治|防范|化解|尊重|激励|"
    r"激发|调动|便利|方便|惠及|辐射|覆盖|引进|吸收|安排|分配|拨付|下达|下放|授予|给予|赋予|接受|享受|承接(?!主体|单位|企业|方)|申请|申报|批转|转发|抄送|通报|告知|提醒|公开|公示|披露|确定|选择|择优|遴选|增设|新设|"
    r"设置|撤销|合并|创建|建成|办好|用好|筑牢|夯实|扎实|稳步|有序|深入|广泛|紧密|密切|主动|自觉|自愿|自主|共同|携手|合力|始终|不断|持续|长期|及时|适时|定期|尽快|抓紧|立即|严肃|严厉|依法|依规|"
    r"从严|具体|统一|认真|(?:参与|参加|配合|协助|牵头|负责)(?!单位|部门|方$)|组织(?!部)|会同|联合(?!国|采购|会|办|工作|指挥|党|[^，。]{0,4}(?:组|办公室|公司))|保障(?!局|部|厅|中心|性)|"
    r"加入|进入|列入|纳入|属于|用于|位于|关心|重视|批准|同意|决定|要求|建议|提出|指出|强调|会议(?!室|中心|展览)|"
    r"按|对(?!外)|在|从|自(?!然|治|贸|来水)|将|把|由|请|以(?!色列)|为|与|和|及|向|于|至|到|径(?!流)|确认|避免|改为|清理|采取|逐|挨|是|有(?!关)|没|不|也|都|并|且|而|但|或|则|即|还|又|再|就|已|所(?!属|在)|被|受|使|让|令|给|因|除|如|若|凡|经(?!济|信|贸|开|发|委)|"
    r"据|当(?!地|事)|其中|上述|以上|这|那|该项|此项|本项|各级各类[^，]{0,6}的|每|第[一二三四五六七八九十](?!方)|一[是个批些]|[二三四五]是|近年|目前|现(?!代)|今年|去年|同时|此外|另外|[上下]半年|前期|后期|[年月][初底中]|\d)"
)
_NEVER_INSIDE = re.compile(
    r"[，。；：！？、,;:!?\n\t|/=<>％%的了着过您她它们吗呢吧啊仍]|\d{3,}(?!热线|\d)|所述|如下|以下简称|应当|必须|不得|已经|正在|(?:结果|情况|问题)在|进行|实行|负责制|无需|认真|等等|或(?!许)|(?<!自)由|"
    r"(?<![重主需])要(?!素|塞)|应(?!急|用|对)|(?<![属在对低高优终关])于|将(?!军)|设在|[日月年]内|[内前后]向|及时|定期|转送|(?<![兼合归])并(?!购)|可(?!再生|持续)|[一二三四五六七八九十]是"
)
_ALLOWED_OF = re.compile(
    r"^(?:其他|各|有关|相关|所有|承担|承办|有条件|具备条件|符合条件|具有|符合|负有|列入|参与|位于|具备|取得|涉及|纳入|负责)[^，。、]{0,20}的[^，。、的]{0,8}(?:部门|单位|机构|企业|地区|地方|城市|高校|院所|组织|乡镇|人民政府|政府)$"
)
_BRACKETED = re.compile(r"[（(【][^（）()【】]*[）)】]|" + HIDDEN + "+")

# 县（市、区）, one level of government with its kinds in brackets.
_LEVEL = re.compile(r"^[省市县区州盟旗乡镇][（(][^（）()]{1,20}[）)]$|^你们$")
# 各省、自治区、直辖市: the governments of one level, listed as one name.
_KIND = r"(?:省|自治区|直辖市|市|州|自治州|地区|盟|县|区|旗|县级市|自治县|乡|镇|街道)"
_SAME_LEVEL = re.compile(
    rf"^(?:各有关|各|有关|相关){_KIND}(?:[（(][^（）()]{{1,10}}[）)])?(?:、{_KIND}(?:[（(][^（）()]{{1,10}}[）)])?)+(?:人民政府|政府|党委)?(?:[（(][^（）()]{{1,10}}[）)])?$"
)

# Words that stand for units named elsewhere: 有关部门, 当地政府. A clause that begins with one depends on the sentence
# before it and makes no task of its own.
_PRONOUN = re.compile(
    r"^(?:其)?(?:有关|相关|当地|所在地|其他|主管|上述|以上|本)(?:各)?(?:下属|省级|地方)?(?:部门|单位|方面|地方|地区|政府|人民政府|机构|企业|机关|其他|相关|有关|主管|党委政府|党委|和|及|、)+$|^(?:政府|企业|单位|部门|机构|学校|医院|公司|机关|基层|社会组织)$"
)


def bare(name: str) -> str:
    """The name without its brackets, by which its form is judged."""
    if "（" in name or "(" in name or HIDDEN in name or "【" in name:
        name = _BRACKETED.sub("", _BRACKETED.sub("", name))
    return name


def is_unit(name: str, lexicon: Lexicon = EMPTY) -> bool:
    """Whether the name is one of the office's own or has the form of a unit's name."""
    return _has_form(name) or (bool(lexicon.units or lexicon.aliases) and lexicon.knows(name))


@lru_cache(maxsize=4096)  # the same few names fill a document
def _has_form(name: str) -> bool:
    if _LEVEL.match(name) or ("、" in name and _SAME_LEVEL.match(name)):
        return True
    name = bare(name.strip())
    if not 1 < len(name) <= LONGEST or name[-1] not in LAST or _END.search(name) is None:
        return False
    if "的" in name:
        return _ALLOWED_OF.match(name) is not None
    return not (_NEVER_INSIDE.search(name) or _NOT_END.search(name) or _NOT_START.match(name))


@lru_cache(maxsize=4096)
def ends_like_unit(name: str) -> bool:
    """Whether the name ends as units' names do; nothing is asked of its beginning."""
    name = bare(name.strip())
    return len(name) > 1 and name[-1] in LAST and _END.search(name) is not None and _NOT_END.search(name) is None


def may_begin_name(words: str) -> bool:
    """Whether the words may be a name's beginning whose end comes later (财政、民政部门)."""
    words = bare(words)
    return 1 < len(words) <= 16 and not (_NEVER_INSIDE.search(words) or _NOT_START.match(words))


def may_continue_name(words: str) -> bool:
    """Whether the words may stand inside a name that has begun before them (…担保、再担保机构)."""
    return _NEVER_INSIDE.search(bare(words)) is None


def is_pronoun(name: str) -> bool:
    """Whether the name stands for units named elsewhere (有关部门、当地政府)."""
    return _PRONOUN.match(bare(name)) is not None
