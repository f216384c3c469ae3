mod format;
mod word;
