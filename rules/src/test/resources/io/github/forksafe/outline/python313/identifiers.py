"""Names beyond ASCII; Python compares them in the form NFKC."""
é = ä_1 = Ω = 名前 = переменная = f()
ﬁne(), ｆｕｌｌ.ｗｉｄｔｈ(), ℌ(), ªº(), µ()
class Ünïcode: pass
def 函数(参数, *, ключ="値"): return 参数.方法()
import módulo.súb as s
from ｍ import ｎ
℘(), ℮(), a·b(), _() , __(), __x__(), x1()
𝔘𝔫𝔦(), 𐐀(), ö(), ö()
print(self.ﬀ)
