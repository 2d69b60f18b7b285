"""Title, number, issuer, date and addressees."""

import datetime as dt

from .samples import notice, taken_apart


def test_it_reads_the_frame_of_a_notice():
    result = notice("一、各县（市、区）要抓紧排查。")
    assert result.title == "云岫市人民政府办公室关于做好湖区整治工作的通知"
    assert result.doc_number == "云政办发〔2021〕6号"
    assert result.issuer == "云岫市人民政府办公室"
    assert result.date == dt.date(2021, 3, 9)


def test_a_title_over_two_lines_is_one_title():
    result = taken_apart("云岫市人民政府关于加快\n湖区整治的意见\n云政发〔2020〕1号\n市政府各部门：\n现提出以下意见。")
    assert result.title == "云岫市人民政府关于加快湖区整治的意见"


def test_a_date_in_chinese_numerals_is_read():
    result = taken_apart(
        "云岫市人民政府关于湖区的批复\n青溪县人民政府：\n同意你县方案。\n云岫市人民政府\n二〇〇六年十月十二日"
    )
    assert result.date == dt.date(2006, 10, 12)


def test_the_first_signature_counts_not_that_of_the_plan_attached():
    result = taken_apart(
        "关于印发方案的通知\n各县：\n现印发给你们。\n云岫市政府办公室\n2022年1月5日\n整治方案\n一、任务\n领导小组\n2021年12月30日"
    )
    assert (result.issuer, result.date) == ("云岫市政府办公室", dt.date(2022, 1, 5))


def test_without_a_signature_the_title_names_the_issuer():
    assert taken_apart("云岫市水务局关于清淤的通知\n各县：\n请抓紧清淤。").issuer == "云岫市水务局"


def test_a_document_without_a_frame_has_none():
    result = taken_apart("湖水很清。")
    assert (result.title, result.doc_number, result.issuer, result.date) == ("", None, None, None)


def test_the_year_comes_from_the_text_when_nothing_else_tells_it():
    (task,) = taken_apart("湖区整治方案\n2022年4月全市召开治水会议。\n一、市水务局要于6月底前清淤。").tasks
    assert task.deadline == dt.date(2022, 6, 30)


def test_a_telegram_has_its_number_in_its_first_line_and_an_hour_behind_its_date():
    result = taken_apart(
        "发电单位：云岫市防汛抗旱指挥部　　等级：特急·明电　　云汛电〔2021〕23号\n云岫市防汛抗旱指挥部\n"
        "关于做好强降雨防范工作的紧急通知\n各县（市、区）防汛抗旱指挥部：\n一、市水务局要立即巡查水库，16日12时前巡查完毕。\n"
        "云岫市防汛抗旱指挥部\n2021年7月15日10时"
    )
    assert result.doc_number == "云汛电〔2021〕23号"
    assert result.title == "云岫市防汛抗旱指挥部关于做好强降雨防范工作的紧急通知"
    assert (result.date, result.tasks[0].deadline) == (dt.date(2021, 7, 15), dt.date(2021, 7, 16))
