#compdef mneedle
# Completion for zsh: what may come next is what mneedle itself says.

_mneedle()
{
  local -a lines candidates unfinished shown
  local line word paths program=${${(Q)words[1]}/#\~\//$HOME/}
  local -i widest=0
  lines=("${(@f)$("$program" completion words -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2> /dev/null)}")
  for line in $lines; do
    word=${line%%$'\t'*}
    (( $#word <= widest )) || widest=$#word
  done
  for line in $lines; do
    word=${line%%$'\t'*}
    if [[ -z $word ]]; then
      paths=${line#?}
    elif [[ $word == *= ]]; then
      unfinished+=("$word")
    else
      candidates+=("$word")
    fi
    line="${(r:$widest:)word}  ${line#*$'\t'}"
    [[ -z $word ]] || shown+=("${line[1,COLUMNS-1]}")
  done
  # All candidates of a line are of one kind: either each wants a value behind its "=" or none does.
  (( ! $#unfinished )) || compadd -V mneedle -l -d shown -S '' -a unfinished
  (( ! $#candidates )) || compadd -V mneedle -l -d shown -a candidates
  if [[ -n $paths ]]; then
    compset -P '--*='
    [[ $paths == files ]] && _files || _files -/
  fi
}

if [[ $funcstack[1] == _mneedle ]]; then
  _mneedle "$@"
else
  compdef _mneedle mneedle
fi
