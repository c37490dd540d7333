/// A health card, its issuer's key, a link and a file sealed for it, of an invented person; made with
/// Python's zlib and cryptography, so that the reading is proved by other people's packing and signing.
enum CardFixture {
  static let card = """
    eyJ6aXAiOiJERUYiLCJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.fZJNb9swDIb_ysBd_Rkkzerb1l56aNFt\
    3S5DDorMxCr0YVBS0Kzwfx_pOsMOxQxfRJEP35fUK5gYoYMhpTF2da0V9bEic0KKpscKX5QbLdaclZGgAL8_\
    QNdur1abRr5qU8BJQ_cK6TwidL_-kqJTlAZUNg3VTP34dijlALsCNGGPPhllv-f9M-oklMNg6Kf0Dp5Vraum\
    armpRL9k31uUHMIYMml8mjvCclEsCkAHa5kmhAK4AZ1ZFpOztT_IcsKlvms44XJ4B_yokuF6Ma0cvkGUM5Z5\
    8DUba5WXtkcelhfn94pMDBZ2E7vbG3Z_q5KA2uurT2WzLptrmKbiXSnt_6XcOZe9-a0WVzGplOPsVbaTsOfg\
    SWltPN6Efibo0Bt_nFXHc0zoli3zaga7rQIdaxlrzWuu9emFAXquhHbdwLSbChgX_7OcAxJ60fbv-DgpaJ1p\
    vhKzT0YGBatmtSnbpmy2jLUhPWS359fTwWfxOSIdAjkJsDilUyDp0Zs4WiXD_XZ5fh8eB0VO6TPPbTf_0_QH\
    .MbAZSPWUc40b5u5Vp4Fo0FVBFMW-0LK9tEms2-Jb370DX-XMdIj6p1O0xCQGVinHjbTKvu8AyVsq_0lS32s\
    wgA
    """

  static let key =
    #"{"keys":[{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "k1", "x": "x19-ctOw3xmA-xBJ3YUy5fbQjcX9GMfMPvXrQ-No_Lo", "y": "_sEe4JCsqTfNeCB3l-LuIypDxCI4tL_JtqQg9yphvHM"}]}"#

  static let link = """
    https://viewer.example/#shlink:/eyJ1cmwiOiJodHRwczovL2xpbmtzLnJpdmVyc2lkZS5leGFtcGxlL20vYWJjIiwia2V5IjoiSUZ4\
    d1kxQ2RKaW42NWUwek9jRHpPaGVSaVJyZFJaempEd2ExRm92OTFGcyIsImV4cCI6MTg5MzQ1NjAwMCwiZmxh\
    ZyI6IkxQIiwibGFiZWwiOiJNYXJpc29sJ3MgdmFjY2luZXMiLCJ2IjoxfQ
    """

  static let sealed = """
    eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vc21hcnQtaGVhbHRoLWNh\
    cmQiLCJ6aXAiOiJERUYifQ..CrMGgjA1Zhu426Ic.zUOIFqaXYyAjk3vbKM4M2bxl_74LxT-tkm__uEddswN\
    7TujZ6UgkQfPsIQ6yfFq2D5WYCaoorxFtJYc-kpoiAjOK3_h5uH_E8BFVcNG-aRcSJ9f3qw70jf9M5oS_C4Q\
    _uMbUBa7jkT7o41QbbRRg8QfBuomf_ZzUzoC8XMu2xWReJ3ndEbXi_FdbDwBVILhDYy6WZu3MfdLSPWDDMtT\
    MJD0IFg2KFfmHhkg9S1lRrY2ALS6UQ_uWHeVbtxVjzUmYfM-ecSYw_uhrFUPKCpn2lLQVVqtDnVXRNJy2FLQ\
    UKQuteX16fmr-ezgDm--HCMzSm9FOOM8Xp4-GmXhGYjiu6h77QxpDatHqzO7u4olnVkoHZl-OP7Qb43km3e9\
    5IfKVFP3UvktHHsMjDWOugB3DV11Q6upPz_3oZaHIVeZRaUK60Gk3Ezj5JneveE1Ml0g9-TL1UVoLHMRBREP\
    QA7nU9-Qggo3lzZEukMtcDZQJ_5Av5d9ZTNa0XPJVUVgWk3ZGbZuVvVtCobYprjnnmIOQORnjTSg1xvGsIza\
    31lZTC8Cq4nSfAW5sJLrZVy_RdDl4zbtlEtSBf9aFwYFH6_rZ3ybmLH3Jt8wjMVipG7Evum8iJDi31Lnc0_c\
    FmaO7xXzkxNanLVHkTKytQjMEHMa3boa0MP8f3oFjlr5pWh80m5lJyE7YrvdqQWAqp46d_K2M9dIWH98CFgR\
    kCGxWd1J1QyaL5qwmZJzmKUv074eCyTRv4xSjgAh7aA.DxOxMpb-hVCl6DG39SrdBQ
    """

  /// The digits of a QR code: two for each character, its code less 45.
  static func digits(_ card: some StringProtocol) -> String {
    card.utf8.map { byte in
      let value = Int(byte) - 45
      return value < 10 ? "0\(value)" : "\(value)"
    }.joined()
  }
}
