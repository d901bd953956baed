deep(f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f([f(["x"])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])])]))
x = ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((g("y")))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
a.b("1").b("2").b("3").b("4").b("5").b("6").b("7").b("8").b("9").b("10").b("11").b("12").b("13").b("14").b("15").b("16").b("17").b("18").b("19").b("20").b("21").b("22").b("23").b("24").b("25").b("26").b("27").b("28").b("29").b("30").b("31").b("32").b("33").b("34").b("35").b("36").b("37").b("38").b("39").b("40").b("41").b("42").b("43").b("44").b("45").b("46").b("47").b("48").b("49").b("50").b("51").b("52").b("53").b("54").b("55").b("56").b("57").b("58").b("59").b("60")
x = "0" + f(1) + f(2) + f(3) + f(4) + f(5) + f(6) + f(7) + f(8) + f(9) + f(10) + f(11) + f(12) + f(13) + f(14) + f(15) + f(16) + f(17) + f(18) + f(19) + f(20) + f(21) + f(22) + f(23) + f(24) + f(25) + f(26) + f(27) + f(28) + f(29) + f(30) + f(31) + f(32) + f(33) + f(34) + f(35) + f(36) + f(37) + f(38) + f(39) + f(40) + f(41) + f(42) + f(43) + f(44) + f(45) + f(46) + f(47) + f(48) + f(49) + f(50) + f(51) + f(52) + f(53) + f(54) + f(55) + f(56) + f(57) + f(58) + f(59) + f(60) + f(61) + f(62) + f(63) + f(64) + f(65) + f(66) + f(67) + f(68) + f(69) + f(70) + f(71) + f(72) + f(73) + f(74) + f(75) + f(76) + f(77) + f(78) + f(79) + f(80) + f(81) + f(82) + f(83) + f(84) + f(85) + f(86) + f(87) + f(88) + f(89) + f(90) + f(91) + f(92) + f(93) + f(94) + f(95) + f(96) + f(97) + f(98) + f(99) + f(100) + f(101) + f(102) + f(103) + f(104) + f(105) + f(106) + f(107) + f(108) + f(109) + f(110) + f(111) + f(112) + f(113) + f(114) + f(115) + f(116) + f(117) + f(118) + f(119) + f(120) + f(121) + f(122) + f(123) + f(124) + f(125) + f(126) + f(127) + f(128) + f(129) + f(130) + f(131) + f(132) + f(133) + f(134) + f(135) + f(136) + f(137) + f(138) + f(139) + f(140) + f(141) + f(142) + f(143) + f(144) + f(145) + f(146) + f(147) + f(148) + f(149) + f(150) + f(151) + f(152) + f(153) + f(154) + f(155) + f(156) + f(157) + f(158) + f(159) + f(160) + f(161) + f(162) + f(163) + f(164) + f(165) + f(166) + f(167) + f(168) + f(169) + f(170) + f(171) + f(172) + f(173) + f(174) + f(175) + f(176) + f(177) + f(178) + f(179) + f(180) + f(181) + f(182) + f(183) + f(184) + f(185) + f(186) + f(187) + f(188) + f(189) + f(190) + f(191) + f(192) + f(193) + f(194) + f(195) + f(196) + f(197) + f(198) + f(199) + f(200)
if f(0):
 if f(1):
  if f(2):
   if f(3):
    if f(4):
     if f(5):
      if f(6):
       if f(7):
        if f(8):
         if f(9):
          if f(10):
           if f(11):
            if f(12):
             if f(13):
              if f(14):
               if f(15):
                if f(16):
                 if f(17):
                  if f(18):
                   if f(19):
                    if f(20):
                     if f(21):
                      if f(22):
                       if f(23):
                        if f(24):
                         if f(25):
                          if f(26):
                           if f(27):
                            if f(28):
                             if f(29):
                              if f(30):
                               if f(31):
                                if f(32):
                                 if f(33):
                                  if f(34):
                                   if f(35):
                                    if f(36):
                                     if f(37):
                                      if f(38):
                                       if f(39):
                                        if f(40):
                                         if f(41):
                                          if f(42):
                                           if f(43):
                                            if f(44):
                                             if f(45):
                                              if f(46):
                                               if f(47):
                                                if f(48):
                                                 if f(49):
                                                  if f(50):
                                                   if f(51):
                                                    if f(52):
                                                     if f(53):
                                                      if f(54):
                                                       if f(55):
                                                        if f(56):
                                                         if f(57):
                                                          if f(58):
                                                           if f(59):
                                                            if f(60):
                                                             g('in')
h('out')
if a(): pass
elif b(1): pass
elif b(2): pass
elif b(3): pass
elif b(4): pass
elif b(5): pass
elif b(6): pass
elif b(7): pass
elif b(8): pass
elif b(9): pass
elif b(10): pass
elif b(11): pass
elif b(12): pass
elif b(13): pass
elif b(14): pass
elif b(15): pass
elif b(16): pass
elif b(17): pass
elif b(18): pass
elif b(19): pass
elif b(20): pass
elif b(21): pass
elif b(22): pass
elif b(23): pass
elif b(24): pass
elif b(25): pass
elif b(26): pass
elif b(27): pass
elif b(28): pass
elif b(29): pass
elif b(30): pass
elif b(31): pass
elif b(32): pass
elif b(33): pass
elif b(34): pass
elif b(35): pass
elif b(36): pass
elif b(37): pass
elif b(38): pass
elif b(39): pass
elif b(40): pass
elif b(41): pass
elif b(42): pass
elif b(43): pass
elif b(44): pass
elif b(45): pass
elif b(46): pass
elif b(47): pass
elif b(48): pass
elif b(49): pass
elif b(50): pass
elif b(51): pass
elif b(52): pass
elif b(53): pass
elif b(54): pass
elif b(55): pass
elif b(56): pass
elif b(57): pass
elif b(58): pass
elif b(59): pass
elif b(60): pass
elif b(61): pass
elif b(62): pass
elif b(63): pass
elif b(64): pass
elif b(65): pass
elif b(66): pass
elif b(67): pass
elif b(68): pass
elif b(69): pass
elif b(70): pass
elif b(71): pass
elif b(72): pass
elif b(73): pass
elif b(74): pass
elif b(75): pass
elif b(76): pass
elif b(77): pass
elif b(78): pass
elif b(79): pass
elif b(80): pass
elif b(81): pass
elif b(82): pass
elif b(83): pass
elif b(84): pass
elif b(85): pass
elif b(86): pass
elif b(87): pass
elif b(88): pass
elif b(89): pass
elif b(90): pass
elif b(91): pass
elif b(92): pass
elif b(93): pass
elif b(94): pass
elif b(95): pass
elif b(96): pass
elif b(97): pass
elif b(98): pass
elif b(99): pass
elif b(100): pass
