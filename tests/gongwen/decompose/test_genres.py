"""Minutes, instruction sheets, replies, and documents that give no tasks."""

import datetime as dt

from .samples import taken_apart

MINUTES = """云岫县人民政府常务会议纪要
〔2021〕4号
2021年5月6日，县长主持召开县政府第8次常务会议。现纪要如下：
一、关于夜市改造
会议听取了县商务局的汇报。会议指出，去年全县已改造夜市3处。会议议定：
（一）由县商务局牵头，会同县城管局，于6月20日前完成5处夜市改造；县财政局安排资金200万元。
二、关于供水工程
会议同意建设城北水厂。会议要求，县水务局要在10个工作日内报批方案，城北镇做好群众工作。
出席：略
云岫县人民政府办公室
2021年5月10日印发
"""


def test_minutes_give_a_task_for_each_unit():
    tasks = taken_apart(MINUTES).tasks
    assert [(t.path, t.lead) for t in tasks] == [
        ("一/(一)", ("县商务局",)), ("一/(一)", ("县财政局",)), ("二", ("县水务局",)), ("二", ("城北镇",)),
    ]  # fmt: skip


def test_minutes_count_from_the_day_of_the_meeting():
    assert taken_apart(MINUTES).tasks[2].deadline == dt.date(2021, 5, 20)


def test_an_instruction_sheet_gives_its_demands_not_the_words_it_quotes():
    tasks = taken_apart(
        "督办通知单\n督办字〔2023〕8号\n市城管局、市水务局：\n4月3日，市长批示：“请城管局抓紧整改。”现提出如下要求：\n"
        "一、请市城管局牵头，市水务局配合，于4月20日前拿出方案。\n市政府督查室\n2023年4月4日"
    ).tasks
    assert [(t.path, t.lead, t.support) for t in tasks] == [("一", ("市城管局",), ("市水务局",))]


def test_a_reply_gives_what_it_asks_for():
    tasks = taken_apart(
        "云岫省人民政府办公厅关于湖区项目有关问题的复函\n青溪市人民政府：\n你市来函收悉，现函复如下：\n"
        "一、省发展改革委已安排资金，将继续支持。\n二、项目尚在论证，请你市抓紧做好前期工作。\n云岫省人民政府办公厅\n2019年2月1日"
    ).tasks
    assert [(t.path, t.lead) for t in tasks] == [("二", ("青溪市人民政府",))]


def test_honours_holidays_and_news_give_no_tasks():
    honour = "云岫市人民政府关于表彰先进集体的决定\n云政发〔2020〕9号\n各县：\n决定授予市水务局等12个单位先进称号。各单位要再接再厉。"
    holiday = "关于2020年中秋节放假安排的通知\n各单位：\n10月1日至8日放假，各单位要安排好值班。"
    news = "云岫市召开治水会议\n昨日，市水务局负责人介绍了治水进展，市财政局安排了资金。"
    rules = (
        "云岫市湖泊管理条例\n第一条 为保护湖泊，制定本条例。\n第二条 市水务局负责湖泊管理。\n第三条 各县应当加强巡查。"
    )
    for text in (honour, holiday, news, rules):
        assert taken_apart(text).tasks == ()


def test_words_about_a_document_are_not_the_document():
    asked = "《湖区整治方案》解读\n一、方案出台的背景是什么？\n各县要抓紧清淤。\n二、主要内容是什么？\n市水务局要加强巡查。\n三、何时施行？"
    report = (
        "近日，云岫市印发了《湖区整治方案》。\n一、各县要抓紧清淤。\n二、市水务局要加强巡查。\n三、市财政局要保障经费。"
    )
    articles = "第四条 市水务局应当加强巡查。 第五条 各县应当制定方案。 第六条 市财政局应当保障经费。"
    for text in (asked, report, articles):
        assert taken_apart(text).tasks == ()


def test_work_on_holidays_is_work():
    (task,) = taken_apart("关于做好国庆放假期间值守工作的通知\n各单位：\n一、各单位要于9月28日前报送值班表。").tasks
    assert task.lead == ("各单位",)


def test_you_are_those_the_sheet_is_addressed_to():
    text = (
        "督办单\n云督〔2023〕2号\n市水务局、市城管局：\n请你们抓紧办理，于6月20日前报结果。\n市政府督查室\n2023年6月2日"
    )
    (task,) = taken_apart(text).tasks
    assert task.lead == ("市水务局", "市城管局")


def test_a_sheet_numbered_with_its_year_is_no_decree():
    text = "领导批示办理通知\n区督批〔2024〕第7号\n区水务局：\n现将批示转去，要求如下：\n1.请区水务局于3月10日前完成排查。\n区政府督查室\n2024年3月2日"
    assert [t.lead for t in taken_apart(text).tasks] == [("区水务局",)]


def test_a_letter_tells_those_it_is_addressed_to_and_asks_others():
    body = (
        "云岭省人民政府关于湖区治理有关问题的复函\n云政函〔2021〕6号\n云岫市人民政府、省水利厅：\n你市请示收悉。现函复如下：\n"
        "一、省财政厅研究认为，有关项目符合条件。你市要在6月底前完成清淤。省水利厅要加强督促，每半年报告一次。\n"
        "二、请省农业厅指导你市开展试点。\n云岭省人民政府\n2021年3月9日"
    )
    assert [list(task.lead) for task in taken_apart(body).tasks] == [["云岫市人民政府"], ["省水利厅"], ["省农业厅"]]


def test_lines_pasted_without_a_head_are_tasks():
    lines = "市卫健委12月3日前报送防控方案。\n市教育局12月5日前报送缺课监测情况。"
    assert [list(task.lead) for task in taken_apart(lines).tasks] == [["市卫健委"], ["市教育局"]]
    assert taken_apart("市卫健委12月3日召开会议。\n会议传达了精神。").tasks == ()


def test_who_asks_or_reports_upwards_tells_nobody_what_to_do():
    body = (
        "云岫市人民政府关于解决湖区整治资金的请示\n云政〔2021〕38号                    签发人：李某某\n云岭省人民政府：\n"
        "一、由市水务局负责组织实施，已完成清淤。\n二、恳请省政府6月底前安排资金1000万元。\n云岫市人民政府\n2021年3月9日"
    )
    result = taken_apart(body)
    assert result.tasks == ()
    assert (result.title, result.doc_number) == ("云岫市人民政府关于解决湖区整治资金的请示", "云政〔2021〕38号")
