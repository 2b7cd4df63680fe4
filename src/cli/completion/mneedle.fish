# Completion for fish: what may come next is what mneedle itself says.

function __mneedle_completions
    set -l words (commandline -opc)
    set -l current (commandline -ct | string unescape)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    for line in ($program completion words -- $words[2..] "$current" 2>/dev/null)
        switch $line
            case \tfiles
                __mneedle_paths __fish_complete_path "$current"
            case \tfolders
                __mneedle_paths __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end

# Names on disk, which may follow an option's "=".
function __mneedle_paths
    set -l front (string match -r -- '^--[^=]*=' $argv[2]; or echo)
    for path in ($argv[1] (string replace -- "$front" '' $argv[2]) '')
        echo $front$path
    end
end

complete -c mneedle -f -k -a '(__mneedle_completions)'
