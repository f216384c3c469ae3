//! Command lines.

use super::*;

fn parse(line: &str) -> anyhow::Result<Cli> {
    Cli::parse(line.split_whitespace().map(OsString::from))
}

#[test]
fn options_may_stand_anywhere() {
    let cli = parse("--data elsewhere serve --port 9000").expect("valid");
    assert_eq!(cli.command, Command::Serve { port: 9000 });
    assert_eq!(cli.data, Some("elsewhere".into()));
}

#[test]
fn an_audit_may_be_of_some_parts() {
    let cli = parse("audit --only deny --only unused").expect("valid");
    let only = ["deny", "unused"].map(str::to_owned).to_vec();
    assert_eq!(cli.command, Command::Audit { only });
}

#[test]
fn a_folder_may_follow_data_check() {
    let cli = parse("data check other").expect("valid");
    assert_eq!(
        cli.command,
        Command::DataCheck {
            dir: Some("other".into())
        }
    );
}

#[test]
fn only_a_benchmark_of_everything_is_kept() {
    let options = |line| match parse(line).expect("valid").command {
        Command::Bench(options) => options,
        other => panic!("{other:?}"),
    };
    assert!(options("bench").is_whole());
    assert_eq!(options("bench").sets(), ["S", "L"]);
    assert!(!options("bench --only leaflet").is_whole());
    assert!(!options("bench --runs 3").is_whole());
    let quick = options("bench --quick");
    assert_eq!((quick.runs, quick.sets()), (1, vec!["S"]));
    assert_eq!(options("bench --quick --set L").sets(), ["L"]);
}

#[test]
fn a_new_province_takes_its_options() {
    let line = "new-province there --districts d.geojson --id GEOID --languages en,fr";
    let Command::NewProvince(new) = parse(line).expect("valid").command else {
        panic!("it is another command");
    };
    assert_eq!(
        (new.dir, new.districts),
        ("there".into(), "d.geojson".into())
    );
    let options = [("id", "GEOID"), ("languages", "en,fr")];
    assert_eq!(new.options, options.map(|(o, v)| (o, v.to_owned())));
    assert!(parse("new-province there").is_err());
}

#[test]
fn unknown_words_and_options_are_refused() {
    assert!(parse("sevre").is_err());
    assert!(parse("build --fast").is_err());
    assert!(parse("bench --set M").is_err());
    assert!(parse("serve --port many").is_err());
}
