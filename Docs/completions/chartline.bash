#!/bin/bash

__chartline_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__chartline_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__chartline_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__chartline_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_chartline() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    open|demo|screen|import|imports|undo|reread|rebuild|sources|sync|providers|listen|send|replay|wire|xray|quarantine|forget|check|ledger|people|show|search|source|changes|done|packet|export|decide|decisions|vitals|alerts|rules|watch|add|say|acknowledge|education|explain|messages|lock-code|backup|restore|dump|audit|bench|doctor|help)
        # Offer subcommand argument completions
        "_chartline_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'open demo screen import imports undo reread rebuild sources sync providers listen send replay wire xray quarantine forget check ledger people show search source changes done packet export decide decisions vitals alerts rules watch add say acknowledge education explain messages lock-code backup restore dump audit bench doctor help' -- "${cur}"))
        ;;
    esac
}

_chartline_open() {
    repeating_flags=()
    non_repeating_flags=(--json --ascii --plain --no-mouse --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --glyphs --color --theme)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--glyphs')
        __chartline_add_completions -W 'auto'$'\n''unicode'$'\n''basic'$'\n''ascii'
        return
        ;;
    '--color')
        __chartline_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--theme')
        return
        ;;
    esac
}

_chartline_demo() {
    repeating_flags=()
    non_repeating_flags=(--join --wire --guest --ascii --plain --no-mouse --version -h --help)
    repeating_options=()
    non_repeating_options=(--as --into --glyphs --color --theme)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--as')
        return
        ;;
    '--into')
        return
        ;;
    '--glyphs')
        __chartline_add_completions -W 'auto'$'\n''unicode'$'\n''basic'$'\n''ascii'
        return
        ;;
    '--color')
        __chartline_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--theme')
        return
        ;;
    esac
}

_chartline_screen() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --keys --size --glyphs)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--keys')
        return
        ;;
    '--size')
        return
        ;;
    '--glyphs')
        return
        ;;
    esac
}

_chartline_import() {
    repeating_flags=()
    non_repeating_flags=(--json --review --version -h --help)
    repeating_options=(--key)
    non_repeating_options=(--store --as --source)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--key')
        __chartline_add_completions -f
        return
        ;;
    '--source')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_imports() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_undo() {
    repeating_flags=()
    non_repeating_flags=(--json --again --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_reread() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=(--key)
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--key')
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_rebuild() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_sources() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|add|test|remove|key|match)
        # Offer subcommand argument completions
        "_chartline_sources_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list add test remove key match' -- "${cur}"))
        ;;
    esac
}

_chartline_sources_list() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_sources_add() {
    repeating_flags=()
    non_repeating_flags=(--json --by-name --look-first --version -h --help)
    repeating_options=(--patient)
    non_repeating_options=(--store --as --fhir --documents --folder --mllp --query --answers --client --key --basis --every)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--fhir')
        return
        ;;
    '--documents')
        return
        ;;
    '--folder')
        return
        ;;
    '--mllp')
        return
        ;;
    '--query')
        return
        ;;
    '--answers')
        return
        ;;
    '--patient')
        return
        ;;
    '--client')
        return
        ;;
    '--key')
        return
        ;;
    '--basis')
        return
        ;;
    '--every')
        return
        ;;
    esac
}

_chartline_sources_test() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_sources_remove() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_sources_key() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 1
}

_chartline_sources_match() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --is)
    __chartline_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--is')
        return
        ;;
    esac
}

_chartline_sync() {
    repeating_flags=()
    non_repeating_flags=(--json --watch --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --authorities)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--authorities')
        return
        ;;
    esac
}

_chartline_providers() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--fault)
    non_repeating_options=(--port --client --public-key --folder --to)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--port')
        return
        ;;
    '--client')
        return
        ;;
    '--public-key')
        return
        ;;
    '--folder')
        return
        ;;
    '--to')
        return
        ;;
    '--fault')
        __chartline_add_completions -W 'slow'$'\n''too-many'$'\n''broken'$'\n''cut'$'\n''expired-token'$'\n''truncated'$'\n''duplicate'$'\n''out-of-order'$'\n''wrong-patient'$'\n''garbage'
        return
        ;;
    esac
}

_chartline_listen() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=(--from)
    non_repeating_options=(--store --as --host --port)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--host')
        return
        ;;
    '--port')
        return
        ;;
    '--from')
        return
        ;;
    esac
}

_chartline_send() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --to)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--to')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_replay() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --speed --to)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--speed')
        return
        ;;
    '--to')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_wire() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --reveal --again --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --limit --path)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--limit')
        return
        ;;
    '--path')
        return
        ;;
    esac
}

_chartline_xray() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_quarantine() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --show --take-up --discard)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--show')
        return
        ;;
    '--take-up')
        return
        ;;
    '--discard')
        return
        ;;
    esac
}

_chartline_forget() {
    repeating_flags=()
    non_repeating_flags=(--json --yes --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chartline_add_completions -W 'import'$'\n''person'$'\n''source'
        return
        ;;
    esac
}

_chartline_check() {
    repeating_flags=()
    non_repeating_flags=(--json --summary --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options -1

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_ledger() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --import)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--import')
        return
        ;;
    esac
}

_chartline_people() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_show() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_search() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_source() {
    repeating_flags=()
    non_repeating_flags=(--json --bytes --file --reveal --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_changes() {
    repeating_flags=()
    non_repeating_flags=(--json --clinical --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --since --until)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    esac
}

_chartline_done() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --code --text --within)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--code')
        return
        ;;
    '--text')
        return
        ;;
    '--within')
        return
        ;;
    esac
}

_chartline_packet() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --output)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--output')
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_export() {
    repeating_flags=()
    non_repeating_flags=(--json --text --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --originals --education)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--originals')
        __chartline_add_completions -d
        return
        ;;
    '--education')
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_decide() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --subject --reason)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--subject')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_chartline_decisions() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --take-back)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--take-back')
        return
        ;;
    esac
}

_chartline_vitals() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|add)
        # Offer subcommand argument completions
        "_chartline_vitals_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list add' -- "${cur}"))
        ;;
    esac
}

_chartline_vitals_list() {
    repeating_flags=()
    non_repeating_flags=(--json --all --csv --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_vitals_add() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --at)
    __chartline_offer_flags_options 3

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--at')
        return
        ;;
    esac
}

_chartline_alerts() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|acknowledge|snooze|escalate|note)
        # Offer subcommand argument completions
        "_chartline_alerts_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list acknowledge snooze escalate note' -- "${cur}"))
        ;;
    esac
}

_chartline_alerts_list() {
    repeating_flags=()
    non_repeating_flags=(--json --closed --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_alerts_acknowledge() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --note)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_chartline_alerts_snooze() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --minutes --why)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--minutes')
        return
        ;;
    '--why')
        return
        ;;
    esac
}

_chartline_alerts_escalate() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --to --note)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--to')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_chartline_alerts_note() {
    repeating_flags=()
    non_repeating_flags=(--json --answer --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_rules() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=(--limit --group --expect --cover)
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--limit')
        return
        ;;
    '--group')
        return
        ;;
    '--expect')
        return
        ;;
    '--cover')
        return
        ;;
    esac
}

_chartline_watch() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_add() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --at)
    __chartline_offer_flags_options 3

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--at')
        return
        ;;
    esac
}

_chartline_say() {
    repeating_flags=()
    non_repeating_flags=(--json --over --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --words --about)
    __chartline_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--words')
        return
        ;;
    '--about')
        return
        ;;
    esac
}

_chartline_acknowledge() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --note)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--note')
        return
        ;;
    esac
}

_chartline_education() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|suggest|assign|status|read|answer|review|check|server|ask|import)
        # Offer subcommand argument completions
        "_chartline_education_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show suggest assign status read answer review check server ask import' -- "${cur}"))
        ;;
    esac
}

_chartline_education_list() {
    repeating_flags=()
    non_repeating_flags=(--json --plans --local --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_education_show() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --language --person --save)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--language')
        return
        ;;
    '--person')
        return
        ;;
    '--save')
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_education_suggest() {
    repeating_flags=()
    non_repeating_flags=(--json --new --without --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_education_assign() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --note --days --about --plan)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--note')
        return
        ;;
    '--days')
        return
        ;;
    '--about')
        return
        ;;
    '--plan')
        return
        ;;
    esac
}

_chartline_education_status() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_education_read() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_education_answer() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --question --words)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--question')
        return
        ;;
    '--words')
        return
        ;;
    esac
}

_chartline_education_review() {
    repeating_flags=()
    non_repeating_flags=(--json --not-yet --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --question --words)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--question')
        return
        ;;
    '--words')
        return
        ;;
    esac
}

_chartline_education_check() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0
}

_chartline_education_server() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 1
}

_chartline_education_ask() {
    repeating_flags=()
    non_repeating_flags=(--json --yes --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --system --language)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--system')
        __chartline_add_completions -W 'icd-10-cm'$'\n''icd-9-cm'$'\n''snomed'$'\n''rxnorm'$'\n''ndc'$'\n''loinc'
        return
        ;;
    '--language')
        return
        ;;
    esac
}

_chartline_education_import() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_explain() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_messages() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|send)
        # Offer subcommand argument completions
        "_chartline_messages_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show send' -- "${cur}"))
        ;;
    esac
}

_chartline_messages_list() {
    repeating_flags=()
    non_repeating_flags=(--json --unread --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    esac
}

_chartline_messages_show() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_messages_send() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --person --thread --topic --about --alert)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    '--person')
        return
        ;;
    '--thread')
        return
        ;;
    '--topic')
        return
        ;;
    '--about')
        return
        ;;
    '--alert')
        return
        ;;
    esac
}

_chartline_lock-code() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0
}

_chartline_backup() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_restore() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_dump() {
    repeating_flags=()
    non_repeating_flags=(--json --canonical --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_audit() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chartline_add_completions -W 'list'$'\n''verify'
        return
        ;;
    esac
}

_chartline_bench() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    program|matching)
        # Offer subcommand argument completions
        "_chartline_bench_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'program matching' -- "${cur}"))
        ;;
    esac
}

_chartline_bench_program() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--people --feeds --megabytes)
    __chartline_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--people')
        return
        ;;
    '--feeds')
        return
        ;;
    '--megabytes')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chartline_add_completions -W 'import'$'\n''apple'$'\n''mllp'$'\n''browse'$'\n''vitals'$'\n''lessons'
        return
        ;;
    esac
}

_chartline_bench_matching() {
    repeating_flags=()
    non_repeating_flags=(--json --misses --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options -1

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chartline_add_completions -f
        return
        ;;
    esac
}

_chartline_doctor() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as)
    __chartline_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        __chartline_add_completions -d
        return
        ;;
    '--as')
        return
        ;;
    esac
}

_chartline_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __chartline_offer_flags_options -1
}

complete -o filenames -F _chartline chartline
