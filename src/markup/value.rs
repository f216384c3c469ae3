//! What may stand as a view, as an attribute's value, as a class's flag.

use super::{Element, Flag, Markup, Str, Value};
use crate::signal::{Memo, RwSignal};

/// A value at hand: `None` is no attribute, and nothing to see.
pub trait Plain {
    /// It as text.
    fn plain(self) -> Option<Str>;
}

/// A view.
pub trait IntoMarkup: Sized + 'static {
    /// It as one type.
    fn into_markup(self) -> Markup;

    /// One that follows its signals.
    fn live(made: impl Fn() -> Self + 'static) -> Markup {
        Markup::Live(Box::new(move || made().into_markup()))
    }
}

/// A value of an attribute.
pub trait IntoValue {
    /// It as one type.
    fn into_value(self) -> Value;
}

/// Whether a class is there.
pub trait IntoFlag {
    /// It as one type.
    fn into_flag(self) -> Flag;
}

impl Plain for &'static str {
    fn plain(self) -> Option<Str> {
        Some(Str::Borrowed(self))
    }
}

impl Plain for String {
    fn plain(self) -> Option<Str> {
        Some(Str::Owned(self))
    }
}

/// An attribute without a value, or none.
impl Plain for bool {
    fn plain(self) -> Option<Str> {
        self.then_some(Str::Borrowed(""))
    }
}

impl<T: Plain> Plain for Option<T> {
    fn plain(self) -> Option<Str> {
        self.and_then(T::plain)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Plain for $number {
            fn plain(self) -> Option<Str> {
                Some(Str::Owned(self.to_string()))
            }
        }
    )*};
}
numbers!(i32, usize, f32, f64);

macro_rules! values {
    ($($plain:ty),*) => {$(
        impl IntoValue for $plain {
            fn into_value(self) -> Value {
                Value::Fixed(self.plain())
            }
        }
    )*};
}
values!(&'static str, String, bool, i32, usize, f32, f64);

impl<T: Plain> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        Value::Fixed(self.plain())
    }
}

impl<F: Fn() -> T + 'static, T: Plain> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().plain()))
    }
}

impl<T: Plain + Clone + 'static> IntoValue for Memo<T> {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self.get().plain()))
    }
}

impl IntoFlag for bool {
    fn into_flag(self) -> Flag {
        Flag::Fixed(self)
    }
}

impl<F: Fn() -> bool + 'static> IntoFlag for F {
    fn into_flag(self) -> Flag {
        Flag::Live(Box::new(self))
    }
}

impl IntoFlag for Memo<bool> {
    fn into_flag(self) -> Flag {
        Flag::Live(Box::new(move || self.get()))
    }
}

impl IntoFlag for RwSignal<bool> {
    fn into_flag(self) -> Flag {
        Flag::Live(Box::new(move || self.get()))
    }
}

impl IntoMarkup for Markup {
    fn into_markup(self) -> Markup {
        self
    }
}

impl IntoMarkup for Element {
    fn into_markup(self) -> Markup {
        Markup::Element(self)
    }
}

impl IntoMarkup for &'static str {
    fn into_markup(self) -> Markup {
        Markup::Text(Str::Borrowed(self))
    }

    fn live(made: impl Fn() -> Self + 'static) -> Markup {
        Markup::Say(Box::new(move || Str::Borrowed(made())))
    }
}

impl IntoMarkup for String {
    fn into_markup(self) -> Markup {
        Markup::Text(Str::Owned(self))
    }

    fn live(made: impl Fn() -> Self + 'static) -> Markup {
        Markup::Say(Box::new(move || Str::Owned(made())))
    }
}

impl IntoMarkup for usize {
    fn into_markup(self) -> Markup {
        self.to_string().into_markup()
    }
}

impl<T: IntoMarkup> IntoMarkup for Option<T> {
    fn into_markup(self) -> Markup {
        self.map_or(Markup::Many(Vec::new()), T::into_markup)
    }
}

impl<F: Fn() -> T + 'static, T: IntoMarkup> IntoMarkup for F {
    fn into_markup(self) -> Markup {
        T::live(self)
    }
}

impl<T: IntoMarkup + Clone + 'static> IntoMarkup for Memo<T> {
    fn into_markup(self) -> Markup {
        T::live(move || self.get())
    }
}

impl<T: IntoMarkup> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        // A plain loop: `collect` is compiled anew for each kind of iterator, in many pieces.
        let mut pieces = Vec::new();
        for one in all {
            pieces.push(one.into_markup());
        }
        Self::Many(pieces)
    }
}
