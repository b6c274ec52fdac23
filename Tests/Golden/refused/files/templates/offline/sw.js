const EDISI = "x";
