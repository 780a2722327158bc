// Made by scripts/word-list.mjs. Do not edit: the list is frozen by its hash, because a receipt is only as
// readable as the list it was drawn from. Where the words come from: NOTICE.

/** SHA-256 (hex) of the words in order, each followed by a line feed. */
export const WORDS_SHA256 = '1efd7d3d0f7c394cd1da82959dd0b7ef520a83d564a99df21f90fcbd0664c2b6';

/** The 1032 words of receipts and fingerprints, in alphabetical order; the first four letters of each are its own. */
export const WORDS: readonly string[] = `
abad absen acara adat adegan aduk agustus ahli ajaib akademi akar akhir akrab aktif aktor aktris alarm alas
album alumni alun ambil amis anak anggota angin angkat angsa animasi antena antik apel apung arena arloji
armada aroma arsip arti arus asam aspal asrama asuh asyik atap atlet atom atraksi audio aula aurora awal awet
ayah baca badut bagus bahagia bait baju bakso balet balkon bandara bangun bank bantu banyak bapak barang baris
basah basket batas baterai bayar bayi bebek bekas belajar belok bengkel benih bensin bentuk benua beres bersih
beruang besar besi beton betul biasa bibi bicara bidang bijak bilik bintang biologi bioskop biru bisbol bising
biskuit blender bocah bohlam boks bola boling bombai boneka botol brankas brosur buah buang buaya bugar bukit
buku bulan buletin bumbu bumi bunga buram busana butir buyut cabang cacing cair cakap cakram camar campur
cangkir capai catat catur cawan celana celemek cepat cerah cerdas cerita cermin cetak cincin cipta coba cocok
cokelat contoh coret cuaca cuka cuti daerah daftar daging dahlia dahsyat dandan dangkal dansa dasbor dasi
datang daur daya dekat delima denah depan derajat derek dermaga desa detik dewasa diagram dialog didik diesel
dinding dingin diskon dobel dokter dokumen domba dompet donat dosen drama drum duduk duet dunia durasi duri
duyung edisi ekor elemen emas ember embun empuk endap energi enteng erat esai esok estafet evolusi fajar
fantasi fase fasih favorit feri figur fiksi film flora fokus fondasi forum fosil foto frasa gadis gajah
galaksi galeri galon gambar gampang ganda ganti garam garpu gaun gedung gemar gembira genap geologi gerak
gerbang gergaji gerhana gerobak geser gesit getah giat ginseng girang gitar gizi gletser golf gong goreng
gorila grafik gratis griya grup gubuk guci gudang gulma guna gunting gunung gurita guru habis hadap hafal
halaman halo halte halus handuk hangat harga hari harmoni hasil heboh helai helium helm hemat hening herba
hewan hias hibrida hidup hijau hitam hitung hobi hormat hotel hulu huruf hutan ibunda idola ikan iklim ikut
ilmiah ilmu imbang inap indah induk ingat instan inti ipar iris istana istri isyarat jadwal jaga jagung jahe
jahit jalan jambu jamur janji jarak jarum jati jauh jawab jeda jeli jemput jendela jepit jerami jernih jeruk
jinak jingga jodoh joging jongkok jual jubah judo judul jumlah jumpa jurnal kabar kabel kabin kado kafe kagum
kail kaisar kakak kaktus kaldu kalkun kalsium kalung kambing kamera kampus kanan kancing kandang kantor kanvas
kapsul kapten kapur karbon kardus kargo karpet kartu karya kaset kastel katup kayu kebun kecap kecil kedai
kedelai keju kelas kelinci kelopak keluar kembali kemeja kemudi kentang keong kerbau keren kering kerja kertas
kerucut kesemek ketua khas khusus kilat kilo kimia kimono kincir kios kipas kiri kisah kismis klakson klasik
klip klub koboi kodok koin kokoh kokpit kolam koleksi komedi komik kompor konser koper kopi koran korek
koridor kosmos kosong kostum kota kreatif krim kuadrat kubis kucek kucing kuda kulkas kumbang kumpul kunci
kunjung kuno kupon kurir kursi kusut kutip kuyup labirin laci ladang lagu lahan lahir lalat lambat lampu
lancar langit lanjut lansia lantai lapis laptop larut laser latar lauk lava layak lebar lega legenda lele
lelucon lembut lemon lempar lencana lengkap lensa lentera lepas lereng lezat libur lift lihat liku lilin limun
lincah lintas liontin lipstik lirik lisan listrik liter lobak lobster logam logo lokasi lompat lonceng longgar
lori lorong losion loteng lotus loyal luar lucu lugas luhur lukis lulus lumbung lumpur lumut lunak luncur lusa
lusin lusuh maaf macet madu magang magnet mahal mahkota main majalah makan makhluk makmur malam mama mandi
mangkuk manis manusia marmer masker masuk materi matras mawar meja mekar melodi memori mendung menit menu
merdeka meriah merpati mertua mesin meter mewah mika mimpi minat mineral mini minum minyak mirip mobil model
molekul monitor montir monumen motor moyang muat mudah mujur mulia muncul mundur murid musang museum musim
mutiara nada naik nanas naskah nelayan nenek neon ngarai ngengat nikah nilai nomor nona normal novel nuansa
nutrisi nyaman nyanyi nyata nyenyak nyonya obeng obor obral oksigen olah ombak ongkos optimis orang orbit
ornamen oven pabrik pagi paham paket palang palem palka palu pamflet pamit panci pandai panel panggil panjang
pantas panutan papan paprika parfum parkir pasar paspor patung pawai pedoman peduli pegang pelopor pemuda pena
pendek penguin pensiun penting penuh penyu pepatah percaya pergi peron persen pesan pesiar pesona pesta piala
piano pidato pikir piknik pilar pilih pilot pinjam pintu pinus pion pipa piring plafon plakat planet plastik
podium pohon pojok polos pompa pondok poni populer porsi portal posisi poster potong potret pramuka pria
produk program puding puisi puitis puji pulpen pulsa puncak pupuk purba pusat putar putih puyuh radar radio
raih raja rajin rakit raksasa ramping rancang rangka ransel rapat rapi rebus receh redup regu rekan rela
remaja rempah renang renyah replika reptil resep resmi resor reuni riak riang rileks rimba rindu ringan riset
ritme riuh robot roda roket rompi ronde rotasi roti rugbi rukun rumah rumit rumput rumus runcing rute sabuk
sains saji saku salju salmon sapa saran sarden sarjana sarung sastra satelit satwa saudara sauna saus sawah
sayur sebelah sebut sedikit sehat sejuk sekolah sekrup selesai selokan semak semesta seni sensor senyum sepatu
sepoi seprai sepupu seragam serbuk seru servis setia setuju sewa siklus silang simbol simpan sinar singkat
sinyal siput siram sirene sirkus sirop sisi sistem siswa sketsa skuter sobat sobek sofa sopan sopir sorak sore
sorot spageti spanduk spesial spidol stabil stadion stamina stasiun stempel stiker stok stoples studio suami
suara suasana sudut sukses sulap sulit sultan sulung sumber sumur sunyi surat survei surya susu suvenir sweter
syair syal tabir tablet tabung tagar tahu tajam tajuk takjub taksi talenta tali taman tambah tanah tanya tarik
taruh tato tawa tayang teater tebak tebing tebu teduh teknik teks tekun telepon telur tenda tengah tenis teori
tepi tepuk terang terima terjun ternak terpana tertawa tetes tidur tikar tiket timah timbul tinggal tinta tipe
tipis tirai tisu titik tiup toko tomat tombol tongkat tonton topeng toserba tradisi trailer triliun trio trofi
tropis trotoar truk tuas tudung tukang tuksedo tulis tumbuh tumpah tunggu tunjuk tuntas tupai turun tutor
tutup ubin udara ujung ulang ulat ulur umpan unggul ungu unik unta upacara usia usul utama utuh video vila
vitamin vokal voli wadah waktu wanita warna wijen wilayah wisata wisma wisuda wortel zaitun zebra
`
  .trim()
  .split(/\s/);
