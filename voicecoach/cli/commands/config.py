"""`voicecoach config`: the settings shown, set and removed."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecoach.cli.options.command_group import CommandGroup
from voicecoach.cli.options.json_option import JsonOption, refuse_before_command
from voicecoach.cli.options.plain_command import PlainCommand
from voicecoach.cli.printing.streams import print_escaped_line, print_notice, print_path
from voicecoach.errors import UsageError

if TYPE_CHECKING:
    from voicecoach.cli.settings.typed_setting import TypedSetting

_HELP = "Show the settings, and change them."

config_app = typer.Typer(name="config", cls=CommandGroup, help=_HELP, rich_markup_mode=None)

SettingKey = Annotated[
    str,
    typer.Argument(
        metavar="KEY", help="The setting, such as voice. pronounce.Bia is the sound of a word."
    ),
]
FolderOption = Annotated[
    bool, typer.Option("--folder", help="Use voicecoach.toml in this folder, not your own file.")
]


@config_app.callback(invoke_without_command=True, help=_HELP)
def show_settings(context: typer.Context, json: JsonOption = False) -> None:
    """Print every setting and where it comes from, unless a command of `config` follows."""
    refuse_before_command(context, json)
    if context.invoked_subcommand is None:
        show_command(origin=True, json=json)


@config_app.command("show", cls=PlainCommand)
def show_command(
    origin: Annotated[
        bool, typer.Option("--origin", help="Show where each value comes from, too.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
) -> None:
    """Print the settings that count here."""
    from voicecoach.cli.printing.json_answer import print_json
    from voicecoach.cli.printing.settings_lines import settings_answer, settings_lines
    from voicecoach.cli.settings.chosen import read_chosen_settings
    from voicecoach.cli.settings.unknown_variables import unknown_variables

    settings = read_chosen_settings(print_notice)
    for sentence in unknown_variables(os.environ):
        print_notice(sentence)
    if json:
        print_json(settings_answer(settings))
        return
    for line in settings_lines(settings, with_origin=origin):
        print_escaped_line(line)


@config_app.command("set", cls=PlainCommand)
def set_command(
    key: SettingKey,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="The value, such as fenrir.")],
    folder: FolderOption = False,
) -> None:
    """Set one setting in your own settings file."""
    from voicecoach.cli.options.voice_setting import check_voice_to_set
    from voicecoach.cli.settings.change_file import set_in_file
    from voicecoach.cli.settings.typed_setting import parse_typed_setting, parse_typed_value

    typed = parse_typed_setting(key)
    counted, written = parse_typed_value(typed, value)
    if folder and (refusal := typed.setting.folder_refusal(counted)):
        raise UsageError(f"{typed.name} cannot be set for a folder: {refusal}")
    if typed.setting.key == "voice":
        check_voice_to_set(counted, print_notice)
    if typed.setting.key == "command":
        from voicecoach.engines.registry import check_command_to_set

        check_command_to_set(counted, print_notice)
    path = _file(folder)
    set_in_file(path, typed.keys, written)
    print_escaped_line(f"{typed.name} is set in {path}")
    _point_out_winner(typed, folder)


@config_app.command("unset", cls=PlainCommand)
def unset_command(key: SettingKey, folder: FolderOption = False) -> None:
    """Remove one setting from your own settings file."""
    from voicecoach.cli.settings.change_file import unset_in_file
    from voicecoach.cli.settings.typed_setting import parse_typed_setting

    path = _file(folder)
    # A misspelt key of the file can be removed by the name that it has there.
    if unset_in_file(path, (key,)):
        print_escaped_line(f"{key} is no longer set in {path}")
        return
    typed = parse_typed_setting(key)
    if unset_in_file(path, typed.keys):
        print_escaped_line(f"{typed.name} is no longer set in {path}")
    else:
        print_escaped_line(f"{typed.name} is not set in {path}")


@config_app.command("path", cls=PlainCommand)
def path_command(folder: FolderOption = False) -> None:
    """Print the path of your own settings file, which need not exist."""
    print_path(_file(folder))


def _file(folder: bool) -> Path:
    from voicecoach.user_settings import folder_settings_file, settings_file

    return folder_settings_file().absolute() if folder else settings_file()


def _point_out_winner(typed: "TypedSetting", folder: bool) -> None:
    """Say if something else beats the value that was set just now."""
    from voicecoach.cli.settings.chosen import Origin, read_chosen_settings

    try:
        chosen = read_chosen_settings(print_notice).by_key.get(typed.name)
    except UsageError as error:  # it was so before
        print_notice(str(error))
        return
    if chosen is not None and chosen.origin < (Origin.FOLDER if folder else Origin.OWN):
        print_notice(f"{chosen.place} beats it here")
