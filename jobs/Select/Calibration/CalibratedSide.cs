namespace LaborSpark.Jobs.Select.Calibration;

/// <summary>Where calibrated scores lie to one half, of the scores from 0 to 1.</summary>
internal enum CalibratedSide
{
    /// <summary>Below one half at one end and above at the other: there is a score at which it is one half.</summary>
    Both,

    /// <summary>Below one half at both ends: no score makes a tweet more likely positive than not.</summary>
    Below,

    /// <summary>Above one half at both ends: every score makes a tweet more likely positive than not.</summary>
    Above,
}
