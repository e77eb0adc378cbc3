"""The action bank of the demo town, by chapter."""

from home.demo.content.actions.citizenship import CITIZENSHIP
from home.demo.content.actions.culture import CULTURE
from home.demo.content.actions.environment import ENVIRONMENT
from home.demo.content.actions.family import FAMILY
from home.demo.content.actions.generations import GENERATIONS
from home.demo.content.actions.solidarity import SOLIDARITY
from home.demo.content.actions.wellbeing import WELLBEING
from home.demo.content.actions.youth import YOUTH
from home.demo.content.shapes import Action

ACTIONS: tuple[Action, ...] = (
    *SOLIDARITY,
    *WELLBEING,
    *GENERATIONS,
    *FAMILY,
    *YOUTH,
    *ENVIRONMENT,
    *CULTURE,
    *CITIZENSHIP,
)
