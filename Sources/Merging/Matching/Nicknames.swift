/// Short and familiar forms of given names, after common English usage. Each row is one family of forms;
/// two names of one row may be one person's.
enum Nicknames {
  /// Whether two folded given names are forms of one name.
  static func match(_ left: String, _ right: String) -> Bool {
    guard let first = families[left], let second = families[right] else { return false }
    return !first.isDisjoint(with: second)
  }

  private static let rows = """
    abigail abby gail; albert al bert; alexander alex sasha xander; alexandra alex sandra sasha;
    alfred al fred; alice ali; alicia ali; amelia millie; amanda mandy; andrew andy drew; anthony tony; arthur art;
    augustin augustine augustus gus gustav; barbara barb; benjamin ben; catherine cathy kate kathy
    katherine katie; charles charlie chuck; christina chris tina; christopher chris; daniel dan danny;
    david dave; deborah debbie deb; donald don; dorothy dot dottie; edward ed eddie ted; eleanor ellie
    nell; elizabeth beth betty eliza liz lisa; emily em; frances fran; francis frank; frederick fred;
    gerald gerry jerry; gregory greg; harold harry hal; helen nell; henry harry hank; isabella bella
    isabel; jacob jake; james jim jimmy jamie; janet jan; jeffrey jeff; jennifer jen jenny; jeremy
    jerry; jessica jess; john jack johnny; jonathan jon; joseph joe; joshua josh; judith judy; kenneth
    ken; kimberly kim; lawrence larry; leonard len leo; margaret maggie meg peggy; marisol mari;
    matthew matt; melissa missy; michael mike mick; nancy nan; nathaniel nat nathan; nicholas nick;
    pamela pam; patricia pat patty tricia; patrick pat; peter pete; philip phil; rebecca becky;
    richard rick dick rich; robert bob rob bobby bert; ronald ron; samantha sam; samuel sam; sandra
    sandy; stephanie steph; stephen steve steven; susan sue susie; theodore ted theo; theresa terry
    tess; thomas tom tommy; timothy tim; valerie val; victoria vicky; vincent vince; virginia ginny;
    walter walt; william bill billy will liam willie; ann annie nan nancy; anna annie; beatrice bea;
    bradley brad; caroline carrie; charlotte lottie; clifford cliff; constance connie; cynthia cindy;
    diana di; douglas doug; edith edie; ernest ernie; eugene gene; evelyn evie; florence flo; francisco
    paco pancho; gabriel gabe; guadalupe lupe; harriet hattie; herbert herb; howard howie; ignacio
    nacho; jacqueline jackie; jose pepe; josephine jo josie; kathleen kathy kate; leslie les; lillian
    lil; louise lou; lucille lucy; madeline maddie; manuel manny; marjorie marge; martha marty; mary
    molly polly; matilda tilly; maxwell max; mildred millie; mitchell mitch; norman norm; oliver ollie;
    penelope penny; philippa pippa; randall randy; randolph randy; raymond ray; rosemary rose; rudolph
    rudy; russell russ; sarah sally sadie; sidney sid; solomon sol; stanley stan; terrence terry;
    tobias toby; veronica ronnie; vivian viv; winifred winnie; zachary zach zack
    """

  private static let families: [String: Set<Int>] = {
    var families: [String: Set<Int>] = [:]
    for (number, row) in rows.split(separator: ";").enumerated() {
      for name in row.split(whereSeparator: \.isWhitespace) {
        families[String(name), default: []].insert(number)
      }
    }
    return families
  }()
}
