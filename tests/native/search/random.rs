//! Whatever is asked, an answer comes.

use super::search;
use plan_core::plan::Lang;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_query_has_an_answer(query in "\\PC{0,60}", lang in 0u8..4) {
        let hits = search().find(&query, Lang(lang), 5);
        prop_assert!(hits.len() <= 5);
        let lit: String = search().lit(&query, &query).iter().map(|(text, _)| *text).collect();
        prop_assert_eq!(lit, query);
    }

    #[test]
    fn marks_left_out_lose_nothing(at in 0usize..11, lang in 0u8..3) {
        let plan = crate::plan();
        let name = plan.districts[at].full_name.get(Lang(lang));
        let plain: Vec<String> = plan.letters.words(name).into_iter().map(|w| w.plain).collect();
        // What is left is what was asked.
        if plain.iter().all(|word| word.is_ascii()) {
            let first = search().find(&plain.join(" "), Lang(lang), 1);
            prop_assert_eq!(
                first.first().map(|hit| hit.target.id(plan)),
                Some(plan.districts[at].code.as_str())
            );
        }
    }
}
