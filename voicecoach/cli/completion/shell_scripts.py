"""The scripts that make a shell ask the program how a line can go on, one for each shell.

A script hands over the line as `protocol.py` says. It gets one candidate a line: the value, a tab
and what it means. A value that ends with `=`, `,` or a separator of folders is not yet whole, so
no blank follows it. What goes wrong is not shown, since it would stand in the middle of a line.
"""

_BASH = r"""# Completion of voicecoach for bash 4.4 and later.
_voicecoach_complete() {
    local value meaning
    COMPREPLY=()
    while IFS=$'\t' read -r value meaning; do
        COMPREPLY+=("$value")
        case $value in *[=,/]) compopt -o nospace ;; esac
        # What a shell would read otherwise must be quoted, and bash quotes names of files alone.
        case $value in *[\ \\\'\"\`\$\&\;\|\<\>\(\)\{\}\[\*\?\!\#]*) compopt -o filenames ;; esac
    done < <(_VOICECOACH_COMPLETE=line _VOICECOACH_LINE="${COMP_LINE:0:COMP_POINT}" \
        _VOICECOACH_WORDBREAKS="$COMP_WORDBREAKS" "${1/#\~/$HOME}" 2>/dev/null </dev/null)
}
complete -o nosort -F _voicecoach_complete voicecoach
"""

_ZSH = r"""#compdef voicecoach
# Completion of voicecoach for zsh.
_voicecoach() {
    local line value meaning open
    local -a whole whole_shown parts parts_shown
    local begun="${words[CURRENT]}"
    case $begun in [\"\']*) begun="${begun[2,-1]}" ;; *) begun="${(Q)begun}" ;; esac
    local asked="${(pj:\n:)${(@Q)words[1,CURRENT - 1]}}"$'\n'"$begun"
    while IFS= read -r line; do
        value="${line%%$'\t'*}" meaning="${line#*$'\t'}"
        if [[ "$value" == *[=,/] ]]; then
            parts+=("$value") parts_shown+=("$value${meaning:+  -- $meaning}")
        else
            whole+=("$value") whole_shown+=("$value${meaning:+  -- $meaning}")
        fi
    done < <(_VOICECOACH_COMPLETE=words _VOICECOACH_LINE="$asked" \
        "${(Q)${words[1]/#\~/$HOME}}" 2>/dev/null </dev/null)
    (( $#whole )) && compadd -l -d whole_shown -a whole
    (( $#parts )) && compadd -l -S '' -d parts_shown -a parts
    (( $#whole + $#parts ))
}
if [[ "${funcstack[1]}" == _voicecoach ]]; then
    _voicecoach "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
    compdef _voicecoach voicecoach
fi
"""

_FISH = r"""# Completion of voicecoach for fish.
function __voicecoach_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l begun (string unescape -- $typed 2>/dev/null)
    test -n "$begun"; or set begun (string replace -r '^["\']' '' -- $typed)
    set -lx _VOICECOACH_COMPLETE words
    # The last word may be empty, and without -N its line would be dropped.
    set -lx _VOICECOACH_LINE (
        begin; printf '%s\n' $words; printf '%s' "$begun"; end | string collect -N)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    command $program 2>/dev/null </dev/null
end
complete --command voicecoach --no-files --keep-order --arguments '(__voicecoach_complete)'
"""

_POWERSHELL = r"""# Completion of voicecoach for PowerShell.
Register-ArgumentCompleter -Native -CommandName voicecoach -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -le $cursorPosition } |
        ForEach-Object { if ($_.Value -is [string]) { $_.Value } else { $_.Extent.Text } })
    if ($wordToComplete -eq '') { $words += '' }
    try {
        $Env:_VOICECOACH_COMPLETE = 'words'
        $Env:_VOICECOACH_LINE = $words -join "`n"
        & $words[0] 2>$null | ForEach-Object {
            $value, $meaning = $_ -split "`t", 2
            if (-not $meaning) { $meaning = $value }
            $text = $value
            if ($value -match '[^\w./\\:=+%~-]') { $text = "'" + $value.Replace("'", "''") + "'" }
            [System.Management.Automation.CompletionResult]::new(
                $text, $value, 'ParameterValue', $meaning)
        }
    } finally {
        Remove-Item Env:_VOICECOACH_COMPLETE, Env:_VOICECOACH_LINE -ErrorAction Ignore
    }
}
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}
"""The script of each shell, by the name of the shell."""
