function __chartline_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __chartline_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __chartline_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __chartline_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __chartline_parse_tokens -S
    set -l unparsed_tokens (__chartline_tokens -pc)
    switch $unparsed_tokens[1]
    case 'chartline'
        __chartline_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'open'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'glyphs=' 'ascii' 'color=' 'theme=' 'plain' 'no-mouse' 'version' 'h/help'
        case 'demo'
            __chartline_parse_subcommand 0 'join' 'as=' 'into=' 'glyphs=' 'ascii' 'color=' 'theme=' 'plain' 'no-mouse' 'version' 'h/help'
        case 'screen'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'keys=' 'size=' 'glyphs=' 'version' 'h/help'
        case 'import'
            __chartline_parse_subcommand -r 1 'store=' 'as=' 'json' 'source=' 'version' 'h/help'
        case 'imports'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'version' 'h/help'
        case 'undo'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'again' 'version' 'h/help'
        case 'reread'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'version' 'h/help'
        case 'rebuild'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'version' 'h/help'
        case 'forget'
            __chartline_parse_subcommand 2 'store=' 'as=' 'json' 'yes' 'version' 'h/help'
        case 'check'
            __chartline_parse_subcommand -r 1 'json' 'version' 'h/help'
        case 'people'
            __chartline_parse_subcommand -r 1 'store=' 'as=' 'json' 'version' 'h/help'
        case 'show'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'person=' 'version' 'h/help'
        case 'search'
            __chartline_parse_subcommand -r 1 'store=' 'as=' 'json' 'person=' 'version' 'h/help'
        case 'source'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'bytes' 'version' 'h/help'
        case 'export'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'originals=' 'text' 'version' 'h/help'
        case 'decide'
            __chartline_parse_subcommand -r 2 'store=' 'as=' 'json' 'subject=' 'reason=' 'version' 'h/help'
        case 'decisions'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'take-back=' 'version' 'h/help'
        case 'add'
            __chartline_parse_subcommand 3 'store=' 'as=' 'json' 'person=' 'at=' 'version' 'h/help'
        case 'acknowledge'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'note=' 'version' 'h/help'
        case 'lessons'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'person=' 'give=' 'read=' 'version' 'h/help'
        case 'lock-code'
            __chartline_parse_subcommand 0 'version' 'h/help'
        case 'backup'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'version' 'h/help'
        case 'restore'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'version' 'h/help'
        case 'dump'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'canonical' 'version' 'h/help'
        case 'audit'
            __chartline_parse_subcommand 1 'store=' 'as=' 'json' 'version' 'h/help'
        case 'bench'
            __chartline_parse_subcommand 0 'json' 'people=' 'version' 'h/help'
        case 'doctor'
            __chartline_parse_subcommand 0 'store=' 'as=' 'json' 'version' 'h/help'
        case 'help'
            __chartline_parse_subcommand -r 1 'version'
        end
    end
end

function __chartline_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __chartline_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __chartline_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __chartline_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__chartline_tokens -p)
    if test -z "$(__chartline_tokens -t)"
        set -l index (count (__chartline_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'chartline' -f
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'open' -d 'Open the screens (the default).'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'demo' -d 'Walk the records of three invented people.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'screen' -d 'Print a screen as text, after pressing some keys.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'import' -d 'Read documents and keep them, one transaction each.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'imports' -d 'List what was imported, newest first.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'undo' -d 'Take an import out of force; nothing is deleted.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'reread' -d 'Read kept documents again with today\'s reader.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'rebuild' -d 'Drop what is derived and derive it again; the record stays the same.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'forget' -d 'Delete an import, a person or a source for good, its bytes included.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'check' -d 'Tell what is in files and how they would be read; nothing is stored.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'people' -d 'List the people that you may see, or those whose name or number begins so.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'show' -d 'Print one section of a person\'s merged record, or what belongs to it.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'search' -d 'Find statements that hold every word, of one person or of all.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'source' -d 'Show where a statement comes from, down to the bytes.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'export' -d 'Write a person\'s documents as they came, or the record as text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'decide' -d 'Answer a question: are these the same? It can be taken back.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'decisions' -d 'List what people decided, newest first; take one back.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'add' -d 'Keep a reading that you type, as typed by you.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'acknowledge' -d 'Note that you have seen an alert; it stays open, with your name.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'lessons' -d 'List the lessons that there are; give one, or mark one as read.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'lock-code' -d 'Set the code that uncovers a locked screen.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'backup' -d 'Copy the whole store into a file.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'restore' -d 'Put a backup in the place of the store; the store as it was is kept beside it.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'dump' -d 'Print the record without row numbers, import log, access log and derived rows.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'audit' -d 'Who did what and when; verify checks that no row was changed.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'bench' -d 'Measure the program on this machine, each figure beside its floor.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'doctor' -d 'Look whether the store is whole and private.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" glyphs' -l 'glyphs' -d 'Marks to draw with: auto, unicode, basic, ascii.' -rfka 'auto unicode basic ascii'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" ascii' -l 'ascii' -d 'The same as --glyphs ascii.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" color' -l 'color' -d 'Colours: auto, always, never.' -rfka 'auto always never'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" theme' -l 'theme' -d 'Theme: dark, light, high-contrast, deuteranopia, mono.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" plain' -l 'plain' -d 'Print each screen as lines and read keys as lines, for screen readers.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" no-mouse' -l 'no-mouse' -d 'Leave the mouse to the terminal.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline open" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" join' -l 'join' -d 'Open a second window on the demo that runs.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" as' -l 'as' -d 'Who looks: marisol, ovanne; else everybody\'s record.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" into' -l 'into' -d 'Fill a store in this folder with the demo and open no screens.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" glyphs' -l 'glyphs' -d 'Marks to draw with: auto, unicode, basic, ascii.' -rfka 'auto unicode basic ascii'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" ascii' -l 'ascii' -d 'The same as --glyphs ascii.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" color' -l 'color' -d 'Colours: auto, always, never.' -rfka 'auto always never'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" theme' -l 'theme' -d 'Theme: dark, light, high-contrast, deuteranopia, mono.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" plain' -l 'plain' -d 'Print each screen as lines and read keys as lines, for screen readers.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" no-mouse' -l 'no-mouse' -d 'Leave the mouse to the terminal.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" keys' -l 'keys' -d 'Keys to press first.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" size' -l 'size' -d 'Columns and rows: 80x24.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" glyphs' -l 'glyphs' -d 'Marks to draw with: unicode, basic, ascii.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline screen" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline import" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline import" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline import" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline import" source' -l 'source' -d 'Who sent the files, where they do not say it themselves.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline import" -ge 1' -F
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline import" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline imports" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline imports" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline imports" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline imports" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline imports" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline undo" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline undo" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline undo" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline undo" again' -l 'again' -d 'Put it back in force instead.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline undo" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline undo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline reread" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline reread" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline reread" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline reread" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline reread" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline rebuild" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline rebuild" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline rebuild" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline rebuild" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline rebuild" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline forget" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline forget" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline forget" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline forget" yes' -l 'yes' -d 'Do it without asking. There is no way back.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline forget" -eq 1' -fka 'import person source'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline forget" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline forget" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline check" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline check" -ge 1' -F
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline check" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline people" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline people" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline people" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline people" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline people" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline show" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline show" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline show" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline show" person' -l 'person' -d 'The id of the person, as people prints it; not needed when there is one person.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline show" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline search" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline search" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline search" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline search" person' -l 'person' -d 'The id of a person.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline search" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline search" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline source" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline source" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline source" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline source" bytes' -l 'bytes' -d 'Print the statement\'s own bytes and nothing else, unaltered.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline source" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline source" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" originals' -l 'originals' -d 'Write the original documents into this folder.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" text' -l 'text' -d 'Print the whole record as plain text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" subject' -l 'subject' -d 'What the names are: identity, thing, conflict.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" reason' -l 'reason' -d 'Why, in words.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decide" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decisions" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decisions" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decisions" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decisions" take-back' -l 'take-back' -d 'The number of a decision to take back.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decisions" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline decisions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" person' -l 'person' -d 'The id of the person; not needed when there is one person.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" at' -l 'at' -d 'When it was measured, by your clock: 2026-11-16 07:32.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline acknowledge" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline acknowledge" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline acknowledge" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline acknowledge" note' -l 'note' -d 'Your remark.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline acknowledge" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline acknowledge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" person' -l 'person' -d 'The id of the person; not needed when there is one person.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" give' -l 'give' -d 'The key of a lesson to give.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" read' -l 'read' -d 'The key of a lesson to mark as read.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lessons" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lock-code" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline lock-code" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline backup" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline backup" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline backup" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline backup" -eq 1' -F
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline backup" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline backup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline restore" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline restore" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline restore" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline restore" -eq 1' -F
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline restore" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline restore" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline dump" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline dump" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline dump" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline dump" canonical' -l 'canonical' -d 'The only form there is; said so that the command reads well.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline dump" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline dump" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline audit" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline audit" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline audit" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_positional "chartline audit" -eq 1' -fka 'list verify'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline audit" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline audit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline bench" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline bench" people' -l 'people' -d 'How many people the store holds for the screens and the search.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline bench" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline bench" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline doctor" store' -l 'store' -d 'The folder of the store.' -rfa '(__chartline_complete_directories)'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline doctor" as' -l 'as' -d 'Who is looking: clinician, patient:PERSON, an account.' -rfka ''
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline doctor" json' -l 'json' -d 'Print JSON Lines instead of text.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline doctor" version' -l 'version' -d 'Show the version.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline doctor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chartline' -n '__chartline_should_offer_completions_for_flags_or_options "chartline help" version' -l 'version' -d 'Show the version.'
