"""Yearly figures become bars that are true to their numbers, and the same numbers in a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.figures import (
    BASELINE,
    LOWEST_BAR,
    PLOT,
    TOP,
    WIDTH,
    Bar,
    Chart,
    Figure,
    Figures,
    draw,
    thousands,
)


def people(values: dict[int, int], measure: str = "Participants") -> list[Figure]:
    return [Figure(year, measure, value) for year, value in values.items()]


def only_chart(values: dict[int, int]) -> Chart:
    (chart,) = draw(people(values)).charts
    return chart


def bar(chart: Chart, year: int) -> Bar:
    return next(bar for bar in chart.bars if bar.year == year)


def test_nothing_counted_draws_nothing() -> None:
    assert not draw([])
    assert draw([]) == Figures([], [], [])


def test_the_highest_bar_fills_the_drawing_and_the_others_are_in_proportion() -> None:
    chart = only_chart({2023: 50, 2024: 100, 2025: 200})
    assert [each.height for each in chart.bars] == [round(PLOT / 4), round(PLOT / 2), PLOT]
    assert bar(chart, 2025).top == TOP


def test_every_bar_stands_on_the_ground() -> None:
    chart = only_chart({2023: 7, 2024: 100, 2025: 31})
    assert {each.top + each.height for each in chart.bars} == {BASELINE}


def test_years_go_up_whatever_the_order_they_come_in() -> None:
    chart = only_chart({2025: 3, 2023: 1, 2024: 2})
    assert [each.year for each in chart.bars] == [2023, 2024, 2025]
    assert [each.is_latest for each in chart.bars] == [False, False, True]


def test_a_single_year_is_one_bar_in_the_middle() -> None:
    chart = only_chart({2025: 322})
    assert [(each.centre, each.height, each.label) for each in chart.bars] == [
        (WIDTH // 2, PLOT, "2025")
    ]
    assert chart.title == "Participants en 2025"


def test_zero_has_no_bar_but_its_number() -> None:
    chart = only_chart({2024: 0, 2025: 12})
    assert (bar(chart, 2024).height, bar(chart, 2024).number) == (0, "0")


def test_all_zeros_are_drawn_without_a_bar() -> None:
    assert [each.height for each in only_chart({2024: 0, 2025: 0}).bars] == [0, 0]


def test_a_year_nobody_counted_keeps_its_place_and_is_not_zero() -> None:
    chart = only_chart({2023: 10, 2025: 12})
    missing = bar(chart, 2024)
    assert (missing.value, missing.height, missing.number) == (None, 0, "–")


def test_years_far_apart_are_not_filled_in_between() -> None:
    chart = only_chart({1900: 4, 2025: 12})
    assert [each.year for each in chart.bars] == [1900, 2025]


def test_a_small_number_beside_a_huge_one_is_still_seen() -> None:
    chart = only_chart({2024: 1, 2025: 2_147_483_647})
    assert bar(chart, 2024).height == LOWEST_BAR


def test_thousands_are_set_apart_by_a_narrow_space_that_does_not_break() -> None:
    assert thousands(1250) == "1\u202f250"
    assert thousands(2_147_483_647) == "2\u202f147\u202f483\u202f647"
    assert thousands(999) == "999"


def test_with_many_years_the_latest_is_always_written_out() -> None:
    chart = only_chart({year: year for year in range(2001, 2026)})
    assert (chart.bars[-1].label, chart.bars[-1].number) == ("2025", "2\u202f025")
    assert 1 < sum(1 for each in chart.bars if each.label) < len(chart.bars)


def test_each_measure_has_its_own_chart_and_scale_in_the_order_they_come() -> None:
    figures = draw([Figure(2025, "Participants", 300), Figure(2025, "Ateliers", 12)])
    assert [chart.measure for chart in figures.charts] == ["Participants", "Ateliers"]
    assert [chart.bars[0].height for chart in figures.charts] == [PLOT, PLOT]


def test_the_table_holds_every_number_and_says_where_there_is_none() -> None:
    figures = draw(
        [
            *people({2023: 1200, 2024: 1400}),
            Figure(2024, "Ateliers", 9),
            Figure(2025, "Ateliers", 0),
        ]
    )
    assert figures.measures == ["Participants", "Ateliers"]
    assert [(row.year, row.numbers) for row in figures.rows] == [
        (2023, ["1\u202f200", "–"]),
        (2024, ["1\u202f400", "9"]),
        (2025, ["–", "0"]),
    ]


def test_the_description_says_the_numbers() -> None:
    assert only_chart({2024: 1200, 2025: 9}).description == "1\u202f200 en 2024, 9 en 2025."


def test_the_description_of_many_years_says_the_first_the_highest_and_the_last() -> None:
    values = dict.fromkeys(range(2015, 2026), 10) | {2019: 99}
    assert only_chart(values).description == "10 en 2015, 99 en 2019, 10 en 2025."


@given(
    st.dictionaries(st.integers(1900, 2100), st.integers(0, 2_147_483_647), min_size=1, max_size=60)
)
def test_whatever_the_figures_nothing_leaves_the_drawing(values: dict[int, int]) -> None:
    chart = only_chart(values)
    for each in chart.bars:
        assert each.left >= 0
        assert each.left + each.width <= WIDTH
        assert TOP <= each.top <= BASELINE
        assert (each.height > 0) == bool(each.value)
    assert {each.year: each.value for each in chart.bars if each.value is not None} == values


@pytest.mark.parametrize("count", [1, 2, 5, 12, 25])
def test_bars_do_not_touch_each_other(count: int) -> None:
    chart = only_chart({2000 + rank: 10 for rank in range(count)})
    for one, following in zip(chart.bars, chart.bars[1:], strict=False):
        assert one.left + one.width < following.left
