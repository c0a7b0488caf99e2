"""`voicecoach completion`: the script by which a shell completes commands."""

from typing import Annotated

import typer

from voicecoach.cli.printing.streams import print_notice, print_path, print_text


def completion_command(
    shell: Annotated[
        str | None,
        typer.Argument(
            metavar="SHELL",
            help="bash, zsh, fish or powershell. Without one, the shell that you type in.",
            show_default=False,
        ),
    ] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Install the script for you instead of printing it.")
    ] = False,
) -> None:
    """Print or install the script by which a shell completes."""
    from voicecoach.cli.completion.install_script import install_script, shell_name
    from voicecoach.cli.completion.shell_scripts import SCRIPTS

    name = shell_name(shell)
    if not install:
        print_text(SCRIPTS[name].rstrip())
        return
    installed = install_script(name)
    if installed.start_file is not None:
        print_notice(f"{installed.start_file} has a line that reads it")
    print_notice(f"it works in the next {name} that you open")
    print_path(installed.script)
