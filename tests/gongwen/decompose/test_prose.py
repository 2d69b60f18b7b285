"""Running text cut where the unit told to act changes."""

import pytest

from .samples import notice, taken_apart


def found(body):
    return [(t.text, list(t.lead), list(t.support)) for t in notice(body).tasks]


def test_each_unit_gets_a_task_and_the_heading_goes_with_the_first():
    assert found("一、强化监管。市水务局要加强巡查。市公安局要打击非法采砂。对屡教不改的从严处理。") == [
        ("强化监管。市水务局要加强巡查。", ["市水务局"], []),
        ("市公安局要打击非法采砂。对屡教不改的从严处理。", ["市公安局"], []),
    ]


def test_a_demand_without_a_subject_is_a_task_without_lead():
    assert found("一、强化监管。加强湖区巡查，严查非法采砂。")[0][1] == []


def test_please_and_by_name_the_unit():
    assert found("一、请市水务局会同有关部门按照方案抓好清淤。")[0][1:] == (["市水务局"], ["有关部门"])
    assert found("一、由市水务局牵头，会同市财政局、市公安局，抓紧清淤。")[0][1:] == (
        ["市水务局"],
        ["市财政局", "市公安局"],
    )
    assert found("一、请市水务局牵头，市财政局、市公安局配合，抓紧清淤。")[0][1:] == (
        ["市水务局"],
        ["市财政局", "市公安局"],
    )


def test_units_inside_what_is_told_are_not_told():
    assert found("一、市水务局要督促采砂企业停工，将砂场交由管理单位看护，由县政府备案。")[0][1] == ["市水务局"]
    assert found("一、请市财政局在办法中明确，各高校要简化手续。") == [
        ("请市财政局在办法中明确，各高校要简化手续。", ["市财政局"], [])
    ]


def test_words_for_units_named_elsewhere_make_no_task_of_their_own():
    assert len(found("一、市水务局要抓紧清淤。有关部门要积极支持。")) == 1


def test_two_demands_on_one_unit_with_two_times_are_two_tasks():
    tasks = found("一、各县要于4月底前报送方案。各县要于10月底前报送总结。")
    assert [t[1] for t in tasks] == [["各县"], ["各县"]]


def test_promises_and_announcements_are_no_tasks():
    assert found("一、市政府办公室将适时开展督查。") == []
    body = "一、建立机制。成立湖区整治工作小组，组长由分管副市长担任。各县要建立相应机制。"
    assert [t[1] for t in found(body)] == [["各县"]]


def test_aims_and_meaning_are_no_tasks():
    assert found("一、总体要求\n（一）指导思想。坚持生态优先，加强治理。\n（二）工作目标。到2022年水质达标。") == []
    assert found("一、充分认识整治的重要意义\n各县要提高认识。") == []


def test_a_short_heading_above_a_paragraph_goes_with_its_task():
    assert found("一、清淤工作\n各县要抓紧清淤，确保汛前完成湖区清淤任务，不得拖延。")[0][0].startswith(
        "清淤工作\n各县要"
    )


def test_bodies_that_share_their_last_word_are_one_name():
    assert found("一、渔船保险、再保险机构要加强巡查。")[0][1] == ["渔船保险、再保险机构"]
    assert found("一、湖区渔业基金和市级渔船保险、再保险机构（协会）要加强巡查。")[0][1] == [
        "湖区渔业基金",
        "市级渔船保险、再保险机构（协会）",
    ]


def test_offices_told_by_their_fields_are_each_a_name():
    assert found("一、水利、农业、林业部门要加强巡查。")[0][1] == ["水利", "农业", "林业部门"]
    assert found("一、水利和林业部门要加强巡查。")[0][1] == ["水利", "林业部门"]
    assert found("一、文化和旅游部门要加强巡查。")[0][1] == ["文化和旅游部门"]
    assert found("一、水利、林业等湖区治理领域有关部门要加强巡查。")[0][1] == ["水利", "林业"]


def test_levels_of_government():
    assert found("一、各省、市、县级人民政府要加强巡查。")[0][1] == ["各省", "市", "县级人民政府"]
    assert found("一、市、县两级水利部门要加强巡查。")[0][1] == ["市、县两级水利部门"]
    assert found("一、中央财政要加强巡查。")[0][1] == ["中央财政"]


def test_what_is_reported_may_stand_between_unit_and_report():
    tasks = notice("一、各县要抓紧清淤。\n各县（市、区）清淤进展、存在问题等情况，要及时报送市水务局。").tasks
    assert tasks[-1].lead == ("各县（市、区）",)


def test_a_general_closing_is_less_sure_than_a_dated_one():
    tasks = notice("一、各县要抓紧清淤。\n各县要加强领导。市水务局要于年底前报送总结。").tasks
    assert tasks[1].confidence < tasks[2].confidence


def test_who_assists_by_duty_supports_whoever_leads():
    assert found("一、市水务局牵头组织，市财政局、市公安局按职责配合。")[0][1:] == (
        ["市水务局"],
        ["市财政局", "市公安局"],
    )


def test_a_body_named_after_its_work_is_one_name():
    assert found("一、市推进湖区整治工作领导小组要加强调度。")[0][1] == ["市推进湖区整治工作领导小组"]


def test_an_inline_heading_goes_with_the_sentence_it_names():
    tasks = found("一、抓好整治。一是落实责任。各县要签订责任书。二是加大投入。市财政局要保障经费。")
    assert [t[0] for t in tasks] == ["抓好整治。一是落实责任。各县要签订责任书。", "二是加大投入。市财政局要保障经费。"]


def test_what_the_issuer_announces_is_no_task():
    assert found("一、各县要清淤。逾期未报的，市水务局将予以通报。")[-1][1] == ["各县"]


def test_a_number_inside_a_sentence_hides_no_subject():
    assert found("一、有关要求：1.请市水务局牵头，市林业局配合，于6月12日前核查。")[0][1] == ["市水务局"]


def test_what_has_been_done_so_far_is_no_task():
    assert found("一、去年以来，各部门密切配合，12项任务已按期完成9项。") == []
    assert found("一、各部门密切配合，12项任务已按期完成9项，其余正在办理。") == []
    assert [lead for _, lead, _ in found("一、近年来，各县认真落实，成效明显。市水务局要加强巡查。")] == [["市水务局"]]
    assert found("一、汛期以来，各县要求不一。各县要于4月底前报送方案。")[0][1] == ["各县"]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("一、应急局负责制定防汛规程，由水务局会同有关部门监督执行。", [["应急局"], ["水务局"]]),
        ("一、补偿资金由县财政局统筹解决。", [["县财政局"]]),
        ("一、各县要建立台账；整改情况由县水务局汇总。", [["各县"], ["县水务局"]]),
        ("一、农业农村局、水务局、财政局三部门要全面复核。", [["农业农村局", "水务局", "财政局"]]),
        ("一、县农发行要保障收购资金。", [["县农发行"]]),
        ("一、各县，特别是山区县，要尽早开展演练。", [["各县"]]),
        ("一、各省、自治区、直辖市，特别是沿湖地区，也要抓紧立法。", [["各省、自治区、直辖市"]]),
        ("一、各县主要负责同志要亲自部署清淤工作。", [["各县"]]),
        ("一、各有关部门依职责指导本系统的清淤工作。", [["各有关部门"]]),
        ("一、实施清淤的企业要编制施工方案。", [["实施清淤的企业"]]),
        ("一、市财政适当增加清淤资金规模。", [["市财政"]]),
        ("一、清理湖区围网 各县人民政府必须按期清理围网。", [["各县人民政府"]]),
    ],
)
def test_who_is_told_to_act(text, leads):
    assert [t[1] for t in found(text)] == leads


@pytest.mark.parametrize(
    "text",
    [
        "一、工作小组组长由分管副市长担任，成员由市水务局、市财政局负责同志组成。",
        "一、湖区治理是保障饮水安全、监督权利行使的重要措施。",
        "一、会议听取了汇报，确定了重点区域，全市共发生险情3起。",
        "一、未按规定参加年检的；",
        "一、有条件的地方推进垃圾分类。",
    ],
)
def test_these_tell_nobody_to_act(text):
    assert [t for t in found(text) if t[1]] == []


def test_units_named_only_to_join_in_do_not_lead_a_demand_without_subject():
    text = "一、对围网逐一登记，严格执行禁渔规定，有关部门要依法查处。"
    assert [t[1] for t in found(text)] == [[]]


def test_a_report_asked_for_at_the_end_is_a_task():
    tasks = notice("一、市水务局要抓紧清淤。\n办理结果请于2021年5月15日前书面报送市政府督查室。").tasks
    assert [(t.path, t.lead, str(t.deadline)) for t in tasks][1:] == [("末段", (), "2021-05-15")]


def test_of_what_a_letter_attaches_only_its_demands_are_tasks_and_when_a_paper_takes_effect_is_none():
    text = (
        "云岫省人民政府关于同意建立湖区联席会议制度的批复\n云政函〔2021〕3号\n省水利厅：\n同意建立联席会议制度。\n"
        "云岫省人民政府\n2021年3月1日\n附件\n联席会议制度\n一、主要职能\n市水务局要提出建议。\n"
        "二、工作要求\n各成员单位要按时参加会议。"
    )
    assert [t.text for t in taken_apart(text).tasks] == ["各成员单位要按时参加会议。"]
    tasks = notice("一、市水务局要抓紧清淤。\n本通知自2021年5月1日起施行，有效期5年。").tasks
    assert [t.path for t in tasks] == ["一"]


def test_what_units_report_by_a_day_is_theirs():
    tasks = notice("一、市水务局要抓紧清淤。\n各县工作进展情况，请于每年12月底前报市水务局。").tasks
    assert [(t.path, t.lead, t.deadline) for t in tasks][1:] == [("末段", ("各县",), "ongoing")]


def test_what_is_inspected_and_what_is_promised_are_no_tasks():
    body = "一、自查内容\n（一）公开情况。重点领域公开、回应关切情况。\n二、有关要求\n各县要于4月底前报送报告。市政府办公室将对不认真的单位予以通报。"
    assert [(t.path, t.lead) for t in notice(body).tasks] == [("二", ("各县",))]


def test_units_after_the_time_from_which_they_report_are_told_to():
    tasks = notice("一、实行调度。自5月起，各责任单位于每月25日前报送进展，市督查室每月通报。").tasks
    assert [(t.lead, t.deadline) for t in tasks] == [(("各责任单位",), "ongoing"), (("市督查室",), "ongoing")]


def test_the_name_of_a_stage_is_no_unit():
    tasks = notice("一、县区自查（3月15日至4月10日）。各县（市、区）人民政府对本地区情况进行全面自查。").tasks
    assert [(t.lead, str(t.deadline)) for t in tasks] == [(("各县（市、区）人民政府",), "2021-04-10")]


def test_a_committee_that_does_something_at_once_keeps_its_name():
    tasks = notice("一、请市环保局会同湖区管委会，在20日内办结；湖区管委会同步做好移交。").tasks
    assert [t.lead for t in tasks] == [("市环保局",), ("湖区管委会",)]


def test_a_letter_asks_though_it_tells_before_what_the_same_unit_proposed():
    text = (
        "云岫省人民政府办公厅关于湖区有关问题的函\n云政办函〔2021〕3号\n省水利厅：\n"
        "1．省水利厅会同省财政厅研究提出：湖区已列入备选。请省水利厅优化方案，于7月25日前上报。\n"
        "云岫省人民政府办公厅\n2021年3月1日"
    )
    (task,) = taken_apart(text).tasks
    assert task.text.startswith("请省水利厅")
    assert str(task.deadline) == "2021-07-25"


def test_in_minutes_a_long_account_behind_the_heading_stays_outside_the_task():
    text = (
        "专题会议纪要\n〔2021〕第2期\n2021年4月20日\n关于湖区治理的会议纪要\n会议议定：\n"
        "1、关于补水资金。项目概算总投资1.26亿元，市财政局此前已经安排3000万元，缺口较大。会议确定，剩余资金由市财政局于6月底前落实。"
    )
    (task,) = taken_apart(text).tasks
    assert task.text.startswith("会议确定，剩余资金")
    assert task.lead == ("市财政局",)


def test_what_the_heads_of_units_are_told_is_told_to_the_units():
    tasks = notice("一、各高校党委书记、校长要带头走访湖区。市国有企业招聘护湖员数量不低于上年。").tasks
    assert [t.lead for t in tasks] == [("各高校",), ("市国有企业",)]


def test_those_who_send_somebody_support():
    (task,) = notice("一、由市国资委牵头成立清算组，市财政局、市审计局派员参加。").tasks
    assert (task.lead, task.support) == (("市国资委",), ("市财政局", "市审计局"))


def test_a_letter_downwards_that_hands_on_what_a_leader_wants_gives_tasks_to_all_it_names():
    text = (
        "云岫市人民政府办公室关于抓好省领导讲话精神贯彻落实的函\n云政办函〔2021〕3号\n各县（市、区）人民政府：\n"
        "（一）湖区项目。请市水务局加快审批；湖东县政府做好征地，7月15日前交地。\n云岫市人民政府办公室\n2021年3月1日"
    )
    assert [t.lead for t in taken_apart(text).tasks] == [("市水务局",), ("湖东县政府",)]


def test_a_notice_of_a_meeting_asks_for_reports_but_its_agenda_is_none():
    body = (
        "一、会议内容\n1.通报湖区考核结果；\n2.签订目标责任书。\n二、有关要求\n"
        "（一）请作交流发言的市水务局、湖东县政府于4月5日前报送发言材料。\n（二）设备调试完毕后，届时由市信息中心统一组织联调。"
    )
    assert [t.lead for t in notice(body).tasks] == [("市水务局", "湖东县政府"), ("市信息中心",)]


def test_the_object_may_be_a_change_and_a_whole_office_is_told():
    tasks = notice("一、高压线迁改由供电公司负责，4月20日前完成。剩余47户由龙塘街道办事处包干负责。").tasks
    assert [t.lead for t in tasks] == [("供电公司",), ("龙塘街道办事处",)]


def test_those_told_apart_by_what_they_do_are_told_in_the_next_clause():
    tasks = notice("一、市环保局要加强监测。 凡向湖区排污的企业，必须在4月底前安装监测设备。").tasks
    assert [t.lead for t in tasks] == [("市环保局",), ("向湖区排污的企业",)]


def test_a_reply_that_approves_a_plan_demands_what_is_to_be_done_by_it():
    text = (
        "云岫省人民政府关于湖区总体规划的批复\n云政函〔2021〕3号\n云岫市人民政府：\n一、原则同意湖区总体规划。\n"
        "二、优化空间格局。要坚持生态优先，严控开发强度。\n三、规划所需资金主要由云岫市筹集。\n云岫省人民政府\n2021年3月1日"
    )
    assert [(t.path, t.lead) for t in taken_apart(text).tasks] == [("二", ()), ("三", ("云岫市",))]


def test_who_went_and_looked_is_told_nothing():
    assert found("6月下旬，市政府督查室会同市水务局对湖区采砂进行了专项督查。\n一、请市水务局抓紧整改。") == [
        ("请市水务局抓紧整改。", ["市水务局"], [])
    ]


def test_a_day_behind_a_name_tells_the_unit_to_act():
    assert found("一、市财政局6月15日前再安排5000万元；市水务局抓紧清淤。")[0][1] == ["市财政局"]


def test_who_begins_a_case_is_told_what_to_do_in_it():
    assert found("一、严禁违规采砂。承接主体利用合同向银行融资时，应当配合做好审查。")[-1][1] == ["承接主体"]


def test_a_prohibition_is_no_heading():
    assert [lead for _, lead, _ in found("一、采砂企业以外的人不得在湖区采砂作业。市水务局要限期清理。")] == [
        [],
        ["市水务局"],
    ]


def test_what_a_thing_is_tells_nobody_anything():
    assert found("一、投资者应是合伙企业，银行依法管理的投资计划。")[0][1] == []


def test_two_kinds_of_unit_told_in_turn_are_two_tasks():
    body = "一、主办单位要与会办单位沟通，一致后再答复。会办单位须于4月20日前送交意见。"
    assert [lead for _, lead, _ in found(body)] == [["主办单位"], ["会办单位"]]


@pytest.mark.parametrize("sign", ["：", "。"])
def test_a_line_that_begins_with_an_office_is_what_that_office_is_to_do(sign):
    body = f"一、责任分工\n（一）市公安局、市水务局{sign}负责打击盗采；配合县政府清理砂场。\n（二）各县（市、区）政府：落实属地责任。"
    assert [(lead, support) for _, lead, support in found(body)] == [
        (["市公安局", "市水务局"], []),
        (["各县（市、区）政府"], []),
    ]


def test_units_act_by_a_day_though_the_word_also_means_to_lie_somewhere():
    assert found("一、严格报送。各县（市、区）、各有关单位于每月25日前报送进展。")[0][1] == [
        "各县（市、区）",
        "各有关单位",
    ]


def test_two_sentences_with_a_day_each_are_two_tasks_of_one_unit():
    body = "一、请各责任单位于3月10日前制定方案报市政府。从二季度起，各责任单位于每季度末20日前报送进展。"
    assert [lead for _, lead, _ in found(body)] == [["各责任单位"], ["各责任单位"]]
