/// Spellings that real documents use instead of UCUM (`standards.md` 2.4 "units seen", 5.3), in lower
/// case and without spaces; MDC unit codes and reference identifiers (`standards.md` 3.4).
enum UnitAliases {
  static let rows: [(unit: String, aliases: String)] = [
    ("kg", "263875 mdc_dim_kilo_g kgs kilogram kilograms"),
    ("g", "gm gms gram grams 263872 mdc_dim_g"),
    ("mg", "milligram milligrams"),
    ("ug", "mcg microgram micrograms"),
    ("[lb_av]", "lb lbs pound pounds lb_av [lb_us] [lb] 263904 mdc_dim_lb #"),
    ("[oz_av]", "oz ounce ounces [oz]"),
    ("[stone_av]", "st stone"),
    ("cm", "263441 mdc_dim_centi_m cms centimeter centimeters"),
    ("[in_i]", "in inch inches in_i [in_us] 263520 mdc_dim_inch"),
    ("[ft_i]", "ft feet foot ft_i"),
    ("Cel", "cel °c degc celsius deg_c [degc] 268192 mdc_dim_degc mdc_dim_cel"),
    ("[degF]", "°f degf fahrenheit deg_f 266560 mdc_dim_fahr"),
    ("mm[Hg]", "mmhg mm_hg mm(hg) torr 266016 mdc_dim_mmhg"),
    ("kPa", "265987 mdc_dim_kilo_pascal"),
    (
      "/min",
      "bpm beats/min beat/min {beat}/min {beats}/min {heartbeats}/min breaths/min breath/min "
        + "{breath}/min {breaths}/min {resp}/min resp/min br/min rpm 1/min min-1 /minute per_min "
        + "264864 264928 264672 mdc_dim_beat_per_min mdc_dim_resp_per_min {counts}/min count/min"
    ),
    ("%", "percent 262688 mdc_dim_percent {percent} %sat %o2 %hb %oftotalhgb %sat."),
    ("1", "262656 mdc_dim_dimless {ratio} ratio"),
    ("{INR}", "{inr} inr"),
    ("[pH]", "ph ph_units"),
    ("mg/dL", "mgs/dl mg/100ml 264274 mdc_dim_milli_g_per_dl mg%"),
    ("mmol/L", "266866 mdc_dim_milli_mole_per_l"),
    ("umol/L", "micromol/l"),
    ("ug/dL", "mcg/dl"),
    ("ug/mL", "mcg/ml"),
    ("ug/L", "mcg/l"),
    ("ug/mg", "mcg/mg ug/mg{creat} mcg/mgcreat"),
    ("mg/g", "mg/g{creat} mg/gcreat mg/gcr mg/g{creatinine}"),
    ("mg/mmol", "mg/mmol{creat} mg/mmolcreat"),
    ("mmol/mol", "mmol/mol{hb} mmol/molhb"),
    (
      "10*3/uL",
      "k/ul k/mcl 10^3/ul 10+3/ul x10e3/ul 10e3/ul x10^3/ul x10*3/ul thous/mcl thou/ul thous/ul "
        + "1000/ul x10(3)/mcl 10*3/mm3 k/mm3 x1000/ul 10x3/ul x10x3/ul th/ul"
    ),
    ("10*9/L", "10^9/l x10e9/l 10e9/l x10^9/l x10*9/l 10x9/l x10x9/l"),
    (
      "10*6/uL",
      "m/ul 10^6/ul 10+6/ul x10e6/ul 10e6/ul x10^6/ul mil/ul mill/mcl million/ul x10(6)/mcl"
    ),
    ("10*12/L", "10^12/l x10e12/l 10e12/l x10^12/l"),
    ("/uL", "cells/mcl cells/ul cell/ul {cells}/ul /mcl /mm3 cells/mm3"),
    ("U/L", "u/l units/l unit/l"),
    ("[iU]/L", "iu/l [iu]/l"),
    ("m[iU]/L", "miu/l mu/l m[iu]/l"),
    ("m[iU]/mL", "miu/ml m[iu]/ml mu/ml"),
    ("u[iU]/mL", "uiu/ml u[iu]/ml uu/ml mciu/ml"),
    ("[iU]/mL", "iu/ml [iu]/ml units/ml unit/ml unt/ml [usp'u]/ml"),
    ("[iU]", "iu [iu] unit units unt {unit} {units}"),
    ("{tbl}", "tablet tablets tab tabs {tablet} {tablets} tbl {tab} 1{tablet} tablet(s) tab(s)"),
    ("{capsule}", "capsule capsules cap caps cap(s) {cap} capsule(s) {capsules}"),
    (
      "{puff}",
      "puff puffs puff(s) {puffs} actuation actuations {actuation} {inhalation} inhalation inhalations"
    ),
    (
      "mL/min/{1.73_m2}",
      "ml/min/1.73m2 ml/min/1.73 ml/min/{1.73m2} ml/min/1.73sqm ml/min/1.73m*2 ml/min/1.73m^2 "
        + "ml/min/1.73mx2 ml/min/{1.73_m2} ml/min/bsa ml/min/173.10*-2.m2 ml/min/1.73_m2"
    ),
    ("kg/m2", "kg/m^2 kg/m*2 kg/sqm 264096 mdc_dim_kg_per_m_sq kg/(m2)"),
    ("L/min", "lpm l/m liters/min liter/min"),
    ("a", "yr yrs year years y"),
    ("mo", "month months"),
    ("wk", "week weeks"),
    ("d", "day days"),
    ("h", "hr hrs hour hours"),
    ("min", "minute minutes mins"),
    ("s", "sec secs second seconds"),
    ("mL", "ml milliliter milliliters cc"),
    ("dL", "dl"),
    ("meq/L", "meq/l meq/liter"),
    ("pg/mL", "pgs/ml"),
  ]
}
