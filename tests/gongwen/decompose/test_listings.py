"""Points that only list conditions or contents."""

from .samples import notice


def paths(body):
    return [t.path for t in notice(body).tasks]


def test_conditions_are_no_tasks():
    body = "一、保留。\n（一）符合下列条件的予以保留。\n1.有固定的场所。\n2.应当有10名以上成员。\n二、取缔。市水务局要取缔围网。"
    assert "二" in paths(body)
    assert not any(path.startswith("一/(一)/") for path in paths(body))


def test_contents_are_no_tasks_unless_a_unit_is_told_to_act():
    body = "（一）市水务局要开展检查。重点是：\n1.执行规定、管理资金的情况。\n2.各县要自查。"
    assert paths(body) == ["(一)", "(一)/2"]


def test_tasks_announced_as_such_stay_tasks():
    assert paths("一、做好以下工作：\n1.清理湖区围网。\n2.补植岸边柳树，按时浇水。") == ["一/1", "一/2"]


def test_words_that_lead_up_to_what_follows_are_no_task():
    assert paths("一、整治分三步实施，具体安排如下：\n（一）市水务局要清淤。") == ["一/(一)"]


def test_notes_below_a_table_and_how_a_figure_is_reckoned_are_no_tasks():
    body = (
        "一、市水务局要按季考核，将结果报市政府办公室，作为年度评优的依据。\n计算方法：本年数减上年数，为使数据可比，应当剔除停业的单位。再除以上年数。全部由系统生成。\n"
        "注：\n1.综合考核应采用上述全部指标。\n2.各县可以补充指标，但要报市水务局备案。"
    )
    assert paths(body) == ["一"]


def test_a_report_about_all_places_is_not_asked_of_them():
    (task,) = notice("一、市水务局要会同市财政局加强督导。各地工作进展情况要定期报告市政府。").tasks
    assert task.lead == ("市水务局",)
