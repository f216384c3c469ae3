mod format;
mod indicator;
mod renderings;
mod word;

use plan_core::plan::Lang;

/// Simplified Chinese.
const ZH: Lang = Lang(2);
