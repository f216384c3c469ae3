use super::{Plan, Story};
use thiserror::Error;

/// The packed bytes are not this version's.
#[derive(Debug, Error)]
#[error("the packed plan can't be read: {0}")]
pub struct UnpackError(#[from] postcard::Error);

impl Plan {
    /// The plan as bytes, without its programme: the same plan always gives the same bytes.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("a plan holds nothing that postcard can't write")
    }

    /// The plan of [`Plan::pack`]; its programme is empty.
    pub fn unpack(bytes: &[u8]) -> Result<Self, UnpackError> {
        let mut plan = Self::unpack_records(bytes)?;
        plan.lay_out();
        Ok(plan)
    }

    /// The same without what is reckoned from the records to draw them: lines for labels, extents of parts, the
    /// projects of each district.
    pub fn unpack_records(bytes: &[u8]) -> Result<Self, UnpackError> {
        Ok(postcard::from_bytes(bytes)?)
    }

    /// Its programme as bytes.
    pub fn pack_programme(&self) -> Vec<u8> {
        postcard::to_allocvec(&self.programme)
            .expect("a programme holds nothing that postcard can't write")
    }

    /// Its programme and its story as bytes: what is made for the programme alone reads these, too.
    pub fn pack_told(&self) -> Vec<u8> {
        let story = postcard::to_allocvec(&self.story)
            .expect("a story holds nothing that postcard can't write");
        [self.pack_programme(), story].concat()
    }

    /// The plan with programme and story of [`Plan::pack_told`].
    ///
    /// # Errors
    ///
    /// When the bytes are not this version's, or another plan's.
    pub fn with_told(self, bytes: &[u8]) -> Result<Self, UnpackError> {
        let (programme, rest) = postcard::take_from_bytes(bytes)?;
        let story: Story = postcard::from_bytes(rest)?;
        let languages = self.languages.len();
        if (story.steps.len(), story.cues.len()) != (self.steps.len(), languages) {
            return Err(postcard::Error::DeserializeBadEncoding.into());
        }
        Ok(Self {
            programme,
            story,
            ..self
        })
    }

    /// The plan with the programme of [`Plan::pack_programme`].
    pub fn with_programme(self, bytes: &[u8]) -> Result<Self, UnpackError> {
        let programme = postcard::from_bytes(bytes)?;
        Ok(Self { programme, ..self })
    }
}
