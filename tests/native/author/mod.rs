mod files;
mod folder;
mod ids;
mod numbers;
mod other;
mod several;
mod shapes;
mod texts;

use folder::BadFolder;
