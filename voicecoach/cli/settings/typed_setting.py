"""A setting as it is typed after `config set` and `config unset`."""

from typing import Any, NamedTuple

from voicecoach.cli.settings.setting import Setting
from voicecoach.cli.settings.table import BY_KEY, PRONOUNCE, describe_unknown_setting
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted


class TypedSetting(NamedTuple):
    """The row of the table, and the keys under which a file has it."""

    setting: Setting
    keys: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the key as it is typed, such as `pronounce.Bia`."""
        return ".".join(self.keys)


def parse_typed_setting(typed: str) -> TypedSetting:
    """Return the setting for `voice` or `pronounce.Bia`. Raises UsageError for anything else."""
    key, _, word = typed.partition(".")
    setting = BY_KEY.get(key)
    if setting is None:
        raise UsageError(f"there is no setting {quoted(key)}: {describe_unknown_setting(key)}")
    if word and key != PRONOUNCE:
        raise UsageError(f"{key} has no parts: write {key} without {quoted(f'.{word}')}")
    return TypedSetting(setting, (key, word) if word else (key,))


def parse_typed_value(typed: TypedSetting, text: str) -> tuple[Any, Any]:
    """Return the value that counts, and the one to write. Raises UsageError.

    What is written is what was typed, such as `~/sessions`, unless it is a number, or yes or no.
    """
    setting, keys = typed
    written: Any = text.strip()
    if setting.key == PRONOUNCE:
        if len(keys) == 1:
            raise UsageError(
                'pronounce: name the word as well: voicecoach config set pronounce.Bia "Bee-ah"'
            )
        written = {keys[1]: written}
    try:
        value = setting.read(written)
    except ValueError as error:
        raise UsageError(f"{setting.key}: {error}") from None
    if setting.key == PRONOUNCE:
        return value, value[keys[1]]
    return value, value if isinstance(value, int) else written
