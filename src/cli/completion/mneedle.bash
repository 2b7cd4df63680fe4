# Completion for bash: what may come next is what mneedle itself says.

_mneedle()
{
  local words=() count=0 front='' current='' line=${COMP_LINE:0:COMP_POINT} i rest word
  # bash parts words at "=", too; what has no blank in front of it belongs to the word before.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    rest=${line#"${line%%[![:space:]]*}"}
    word=${COMP_WORDS[i]}
    [[ $i -lt $COMP_CWORD ]] || word=$rest
    if [[ $i -gt 0 && $rest == "$line" ]]; then
      front=${words[count - 1]}
      [[ $word != [=:]* ]] || front+=$word
      words[count - 1]+=$word
    else
      front=''
      words[count]=$word
      count=$((count + 1))
    fi
    line=${rest#"$word"}
  done
  # Words come as typed, with quotes and backslashes.
  for ((i = 1; i < count; i++)); do
    word=${words[i]//[\"\'\\]/}
    words[i]=$word
  done
  current=${words[count - 1]#"$front"}

  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
    $'\t'*) _mneedle_paths "${line#?}" "$current" ;;
    *)
      word=${line%%$'\t'*}
      COMPREPLY+=("${word#"$front"}")
      ;;
    esac
  done < <("${1/#~\//$HOME/}" completion words -- "${words[@]:1}" 2> /dev/null)
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
    compopt -o nospace 2> /dev/null
  fi
}

# Adds the files or folders whose names begin so.
_mneedle_paths()
{
  local how=-f path
  [[ $1 == files ]] || how=-d
  while IFS= read -r path; do
    COMPREPLY+=("$path")
  done < <(compgen "$how" -- "$2")
  compopt -o filenames 2> /dev/null
}

complete -o nosort -F _mneedle mneedle 2> /dev/null || complete -F _mneedle mneedle
